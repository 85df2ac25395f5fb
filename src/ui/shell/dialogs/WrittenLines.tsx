import { useMemo } from 'react';
import { useTranslation } from '#i18n';
import { diffLines, type Hunk } from '#lib';
import type { SourceFile } from '#manifests';
import { useSession } from '#session';
import classes from './WrittenLines.module.css';

/** The lines that would be written and taken away, file by file, with a few lines around them. `files` are those that would be. */
export function WrittenLines({ files }: { files: readonly SourceFile[] }) {
  const { t } = useTranslation();
  const now = useSession((state) => state.workspace.files);
  const changed = useMemo(() => changesBetween(now, files), [now, files]);
  if (changed.length === 0) return null;
  return (
    <section>
      <h3 className={classes.title}>{t('dialog.written')}</h3>
      {changed.map(({ name, hunks }) => (
        <figure key={name} className={classes.file}>
          <figcaption className={classes.name}>{name}</figcaption>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
          <section className={classes.scroll} aria-label={t('dialog.linesOf', { file: name })} tabIndex={0}>
            {hunks.map((hunk) => (
              <HunkLines key={`${hunk[0]?.line} ${hunk[0]?.kind}`} hunk={hunk} />
            ))}
          </section>
        </figure>
      ))}
    </section>
  );
}

const signs = { same: ' ', added: '+', removed: '−' };

function HunkLines({ hunk }: { hunk: Hunk }) {
  const { t } = useTranslation();
  return (
    <div className={classes.hunk}>
      {hunk.map((line) => (
        <div key={`${line.kind} ${line.line}`} className={classes.line} data-kind={line.kind}>
          <span className={classes.number} aria-hidden>
            {line.line}
          </span>
          <span className={classes.sign} aria-hidden>
            {signs[line.kind]}
          </span>
          {line.kind !== 'same' && <span className="sl-hidden">{t(`dialog.line.${line.kind}`)}</span>}
          <code className={classes.text}>
            {line.text.match(/^ */)}
            <span>{line.text.trimStart()}</span>
          </code>
        </div>
      ))}
    </div>
  );
}

function changesBetween(before: readonly SourceFile[], after: readonly SourceFile[]) {
  const texts = new Map(before.map((file) => [file.name, file.text]));
  return after
    .filter((file) => texts.get(file.name) !== file.text)
    .map(({ name, text }) => ({ name, hunks: diffLines(texts.get(name) ?? '', text, 2) }));
}
