import { type ExampleId, getExample } from '../examples';
import { addNotice } from '../view/notices';
import { replaceWorkspace } from './files';

/** Opens an example in place of what is there, as one undo step. */
export function openExample(id: ExampleId): void {
  const { files, positions } = getExample(id);
  replaceWorkspace(files, positions, 'openExample');
  addNotice({ severity: 'info', key: 'notice.exampleOpened', params: {} });
}
