import { useTranslation } from '#i18n';
import { useSession } from '#session';
import classes from './SourcePane.module.css';

const shownLines = 120;

/** The beginning of the active file as plain text, for as long as the editor is being fetched. */
export function TextPreview() {
  const { t } = useTranslation();
  const text = useSession((state) => {
    const file = state.workspace.files.find((other) => other.name === state.view.activeFile);
    return firstLines(file?.text ?? '');
  });
  return (
    <pre className={classes.preview} aria-busy>
      <span className="sl-hidden">{t('source.loading')}</span>
      {text.split('\n').map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its number alone.
        <span key={index} className={classes.previewLine}>
          {`${line}\n`}
        </span>
      ))}
    </pre>
  );
}

function firstLines(text: string): string {
  let end = -1;
  for (let line = 0; line < shownLines; line++) {
    end = text.indexOf('\n', end + 1);
    if (end < 0) return text;
  }
  return text.slice(0, end);
}
