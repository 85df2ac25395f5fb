import { TextInput } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '#i18n';
import type { Edit } from '#manifests';
import type { Labels, Place } from '#netpol';
import { applyEdits } from '#session';
import { IconButton } from '#ui/kit';
import { CommitField } from './CommitField';
import classes from './FieldRows.module.css';
import shared from './Inspector.module.css';

/** Labels that selectors see: each key and value to edit, and a row to add one. */
export function LabelEditor({ labels, metadata }: { labels: Labels; metadata: Place }) {
  const { t } = useTranslation();
  return (
    <div className={shared.column}>
      <h3 className={shared.title}>{t('inspector.labels.title')}</h3>
      <ul className={classes.rows} aria-label={t('inspector.labels.title')}>
        {[...labels].map(([key, value], index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a label whose key is being renamed must keep the focus.
          <li key={index} className={classes.label}>
            <CommitField
              label={t('inspector.labels.keyOf', { key })}
              value={key}
              commit={(to) => edit({ kind: 'renameLabel', metadata, key, to }, 'renameLabel')}
            />
            <span aria-hidden>=</span>
            <CommitField
              label={t('inspector.labels.valueOf', { key })}
              value={value}
              commit={(text) => edit({ kind: 'setLabel', metadata, key, value: text }, 'setLabel')}
            />
            <IconButton
              label={t('inspector.labels.remove', { key })}
              size={24}
              onClick={() => edit({ kind: 'removeLabel', metadata, key }, 'removeLabel')}
            >
              <X size={14} aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
      <AddLabel metadata={metadata} />
    </div>
  );
}

function AddLabel({ metadata }: { metadata: Place }) {
  const { t } = useTranslation();
  const [key, setKey] = useState('');
  const [value, setValue] = useState('');
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (key.trim() === '') return;
    edit({ kind: 'setLabel', metadata, key: key.trim(), value: value.trim() }, 'setLabel');
    setKey('');
    setValue('');
  };
  const classNames = { input: classes.mono ?? '' };
  return (
    <form className={classes.label} onSubmit={add}>
      <TextInput
        size="xs"
        classNames={classNames}
        aria-label={t('inspector.labels.newKey')}
        placeholder={t('inspector.labels.keyHint')}
        value={key}
        onChange={(event) => setKey(event.currentTarget.value)}
      />
      <span aria-hidden>=</span>
      <TextInput
        size="xs"
        classNames={classNames}
        aria-label={t('inspector.labels.newValue')}
        placeholder={t('inspector.labels.valueHint')}
        value={value}
        onChange={(event) => setValue(event.currentTarget.value)}
      />
      <IconButton type="submit" label={t('inspector.labels.add')} size={24} disabled={key.trim() === ''}>
        <Plus size={15} aria-hidden />
      </IconButton>
    </form>
  );
}

function edit(change: Edit, label: string): void {
  applyEdits([change], { origin: 'inspector', label });
}
