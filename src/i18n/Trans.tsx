import type { ReactElement } from 'react';
import { Trans as LibraryTrans } from 'react-i18next';
import type { MessageParams } from './messageByKey';
import type { MessageKey } from './messageKey';

interface TransProps {
  readonly i18nKey: MessageKey;
  readonly values?: MessageParams;
  /** By the name of the mark that each takes the place of. */
  readonly components: Readonly<Record<string, ReactElement>>;
}

/** A message with marks: `<door>…</door>` in the text becomes the component given as `door`, around the words between. */
export function Trans({ i18nKey, values, components }: TransProps) {
  const key: string = i18nKey;
  return <LibraryTrans i18nKey={key} values={{ ...values }} components={{ ...components }} />;
}
