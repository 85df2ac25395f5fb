import { CircleAlert, TriangleAlert } from 'lucide-react';
import type { Finding } from '#netpol';
import classes from './ProblemMark.module.css';

interface ProblemMarkProps {
  /** Never empty; the gravest gives the sign. */
  readonly problems: readonly Finding[];
  /** How many, and of what, as the accessible name. */
  readonly label: string;
  readonly className?: string | undefined;
  /** Shows one of them: the gravest, the first of several. */
  readonly onShow: (problem: Finding) => void;
}

/** A small sign that something is wrong with what it stands on; pressing it leads there. */
export function ProblemMark({ problems, label, className, onShow }: ProblemMarkProps) {
  const gravest = problems.find(({ severity }) => severity === 'error') ?? problems[0];
  if (gravest === undefined) return null;
  const Icon = gravest.severity === 'error' ? CircleAlert : TriangleAlert;
  return (
    <button
      type="button"
      className={`${classes.mark} ${className ?? ''}`}
      aria-label={label}
      title={label}
      onClick={(event) => {
        event.stopPropagation();
        onShow(gravest);
      }}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <Icon size={13} aria-hidden />
      {problems.length > 1 && <span aria-hidden>{problems.length}</span>}
    </button>
  );
}
