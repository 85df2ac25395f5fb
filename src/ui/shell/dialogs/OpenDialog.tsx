import { Modal } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from '#i18n';
import { assertNever } from '#lib';
import { closeDialog, type Dialog, useSession } from '#session';
import { AddFlowDialog } from './AddFlowDialog';
import { AddPolicyDialog } from './AddPolicyDialog';
import { AllowDialog } from './AllowDialog';
import { AskWhyDialog } from './AskWhyDialog';
import { DefaultDenyDialog } from './DefaultDenyDialog';
import { DenyDialog } from './DenyDialog';
import { ExamplesDialog } from './ExamplesDialog';
import { ExportDialog } from './ExportDialog';
import classes from './OpenDialog.module.css';
import { RenameFileDialog } from './RenameFileDialog';
import { RenamePolicyDialog } from './RenamePolicyDialog';
import { RepairDialog } from './RepairDialog';
import { ShortcutsDialog } from './ShortcutsDialog';
import './styles';

/** The window over the editor, with the focus kept inside while it is open. Loaded lazily: default export. */
export default function OpenDialog() {
  const { t } = useTranslation();
  const dialog = useSession((state) => state.view.dialog);
  // What the window shows while it fades away.
  const [shown, setShown] = useState(dialog);
  if (dialog !== undefined && dialog !== shown) setShown(dialog);
  // The window notes where the focus was when it goes from closed to open, so it must be closed at first.
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  return (
    <Modal.Root
      opened={ready && dialog !== undefined}
      onClose={closeDialog}
      size={shown === undefined ? 'md' : widthOf(shown)}
      centered
      classNames={{ content: classes.content ?? '' }}
    >
      <Modal.Overlay />
      <Modal.Content>
        {/* Not the library's header: within a dialog that would be a second banner of the page. */}
        <div className={classes.header}>
          <Modal.Title className={classes.title ?? ''}>
            {shown && (shown.kind === 'repair' ? shown.title : t(`dialog.${shown.kind}.title`))}
          </Modal.Title>
          <Modal.CloseButton aria-label={t('dialog.close')} />
        </div>
        <Modal.Body className={classes.body ?? ''}>{shown && <Content dialog={shown} />}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function Content({ dialog }: { dialog: Dialog }) {
  switch (dialog.kind) {
    case 'allow':
      return <AllowDialog edge={dialog.edge} />;
    case 'deny':
      return <DenyDialog edge={dialog.edge} />;
    case 'defaultDeny':
      return <DefaultDenyDialog subject={dialog.subject} directions={dialog.directions} />;
    case 'addPolicy':
      return <AddPolicyDialog namespace={dialog.namespace} />;
    case 'renamePolicy':
      return <RenamePolicyDialog policy={dialog.policy} />;
    case 'addFlow':
      return <AddFlowDialog from={dialog.from} to={dialog.to} port={dialog.port} />;
    case 'askWhy':
      return <AskWhyDialog question={dialog.question} />;
    case 'renameFile':
      return <RenameFileDialog file={dialog.file} />;
    case 'repair':
      return <RepairDialog edits={dialog.edits} />;
    case 'export':
      return <ExportDialog />;
    case 'examples':
      return <ExamplesDialog />;
    case 'shortcuts':
      return <ShortcutsDialog />;
    default:
      return assertNever(dialog);
  }
}

/** Windows that show YAML need room for it. */
function widthOf({ kind }: Dialog): number {
  switch (kind) {
    case 'allow':
    case 'deny':
    case 'defaultDeny':
    case 'addPolicy':
    case 'repair':
      return 660;
    case 'shortcuts':
    case 'examples':
    case 'export':
      return 540;
    case 'addFlow':
    case 'askWhy':
    case 'renamePolicy':
    case 'renameFile':
      return 420;
    default:
      return assertNever(kind);
  }
}
