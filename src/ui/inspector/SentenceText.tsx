import type { ReactNode } from 'react';
import type { Sentence } from '#explain';
import { Trans } from '#i18n';
import { PlaceLink } from './PlaceLink';
import classes from './SentenceText.module.css';

/** A sentence of a story in the language on screen. Each mark that stands for lines or pods is a link to them. */
export function SentenceText({ sentence }: { sentence: Sentence }) {
  const components = Object.fromEntries(
    marks.map((name) => [name, <Mark key={name} sentence={sentence} name={name} />]),
  );
  return <Trans i18nKey={sentence.key} values={sentence.values} components={components} />;
}

/** Every mark that messages of stories use. */
const marks = [
  'subject',
  'other',
  'rules',
  'door',
  'policies',
  'policy',
  'rule',
  'peer',
  'port',
  'wants',
  'has',
  'field',
  'pods',
  'selector',
  'namespace',
  'types',
  'podSelector',
  'namespaceSelector',
  'cidr',
  'except',
  'and',
] as const;

/** Marks that set what they enclose apart, as a value of the manifests. */
const values: ReadonlySet<string> = new Set(['wants', 'has']);

/** Marks whose words stand in the manifests so. */
const written: ReadonlySet<string> = new Set([
  'podSelector',
  'namespaceSelector',
  'cidr',
  'except',
  'types',
  'port',
  'peer',
]);

function Mark({ sentence, name, children }: { sentence: Sentence; name: string; children?: ReactNode }) {
  const list = sentence.lists?.[name];
  if (list !== undefined) {
    return list.map(({ text, place, speaksOf }, index) => (
      <span key={text}>
        {index > 0 && ', '}
        <PlaceLink place={place} speaksOf={speaksOf}>
          {text}
        </PlaceLink>
      </span>
    ));
  }
  const words = values.has(name) ? (
    <mark className={classes.value}>{children}</mark>
  ) : name === 'door' ? (
    <b>{children}</b>
  ) : written.has(name) ? (
    <span className={classes.written}>{children}</span>
  ) : (
    children
  );
  const place = sentence.places[name];
  const speaksOf = sentence.speaksOf?.[name];
  if (place === undefined && (speaksOf === undefined || speaksOf.length === 0)) {
    if (name === 'and') return <strong className={classes.and}>{children}</strong>;
    return words;
  }
  return (
    <PlaceLink place={place} speaksOf={speaksOf}>
      {words}
    </PlaceLink>
  );
}
