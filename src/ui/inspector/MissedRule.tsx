import { Trans, useTranslation } from '#i18n';
import { assertNever } from '#lib';
import type { MissedField, NearMiss } from '#netpol';
import { MissedMark } from './MissedMark';
import { PlaceLink } from './PlaceLink';

interface MissedRuleProps {
  readonly miss: NearMiss;
  /** Whether it is the one that came closest. */
  readonly rank: 'nearest' | 'next';
  /** Whose door it is, and the other end. */
  readonly subject: string;
  readonly other: string;
}

/** A rule that came close, and the one field that failed: what it asks for, and what there is instead. */
export function MissedRule({ miss, rank, subject, other }: MissedRuleProps) {
  return (
    <p>
      <Trans
        i18nKey={`inspector.miss.${rank}`}
        values={{ policy: miss.policy.name, number: miss.rule + 1 }}
        components={{ rule: <PlaceLink place={miss.place} /> }}
      />{' '}
      <MissedText miss={miss} subject={subject} other={other} />
    </p>
  );
}

function MissedText({ miss, subject, other }: Omit<MissedRuleProps, 'rank'>) {
  const { t } = useTranslation();
  const wants = <MissedMark place={miss.fieldPlace} />;
  const has = <MissedMark />;
  const { failed } = miss;
  // A named port is looked up on the destination: the door's owner at ingress, the other end at egress.
  const destination = miss.direction === 'ingress' ? subject : other;
  return (
    <Trans
      i18nKey={`inspector.miss.${messageOf(failed)}`}
      values={{
        name: failed.kind === 'namedPort' ? destination : other,
        ...wordsOf(failed, t('inspector.miss.none')),
      }}
      components={{ wants, has }}
    />
  );
}

function messageOf(failed: MissedField) {
  if ((failed.kind === 'podLabels' || failed.kind === 'namespaceLabels') && failed.has === '') {
    return `${failed.kind}Absent` as const;
  }
  return failed.kind;
}

/** What the field asks for and what there is instead; `wants` is empty where the sentence does not name it. */
function wordsOf(failed: MissedField, none: string): { readonly wants: string; readonly has: string } {
  switch (failed.kind) {
    case 'podLabels':
    case 'namespaceLabels':
    case 'port':
    case 'protocol':
      return { wants: failed.wants, has: `${failed.has}` };
    case 'namedPort':
      return { wants: failed.wants, has: failed.declared.length === 0 ? none : failed.declared.join(', ') };
    case 'ownNamespaceOnly':
      return { wants: failed.policyNamespace, has: failed.peerNamespace };
    case 'outsideCidr':
    case 'ipBlockNeedsAddress':
      return { wants: failed.cidr, has: failed.has };
    case 'insideExcept':
      return { wants: failed.except, has: failed.has };
    case 'selectorNeedsPod':
      return { wants: '', has: failed.has };
    default:
      return assertNever(failed);
  }
}
