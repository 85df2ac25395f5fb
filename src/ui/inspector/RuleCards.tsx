import type { DirectionStory, PeerStory, PortStory, RuleStory } from '#explain';
import { useTranslation } from '#i18n';
import { PlaceLink } from './PlaceLink';
import own from './RuleCards.module.css';
import { SentenceText } from './SentenceText';

/** What a policy says about one direction: whether it isolates and why, then each rule. Peers of one rule stand below one another, any of them is enough. */
export function RuleCards({ story }: { story: DirectionStory }) {
  const { t } = useTranslation();
  const { direction, isolation, noRule, rules } = story;
  return (
    <article className={own.card}>
      <h3 className={own.title}>{t(`inspector.direction.${direction}`)}</h3>
      <p>
        <SentenceText sentence={isolation} />
      </p>
      {noRule !== undefined && (
        <p>
          <SentenceText sentence={noRule} />
        </p>
      )}
      {rules.map((rule) => (
        <Rule key={rule.number} rule={rule} end={direction === 'ingress' ? 'from' : 'to'} />
      ))}
    </article>
  );
}

function Rule({ rule, end }: { rule: RuleStory; end: 'from' | 'to' }) {
  const { t } = useTranslation();
  return (
    <section className={own.rule} aria-label={t('explain.policy.ruleNumber', { number: rule.number })}>
      <PlaceLink place={rule.place}>{t('explain.policy.ruleNumber', { number: rule.number })}</PlaceLink>
      {rule.action !== undefined && (
        <strong>
          <SentenceText sentence={rule.action} />
        </strong>
      )}
      {rule.everything !== undefined && (
        <p>
          <SentenceText sentence={rule.everything} />
        </p>
      )}
      {rule.peers.length > 0 && <Choice label={t(`explain.policy.${end}`)} items={rule.peers} />}
      {rule.ports.length > 0 && <Choice label={t('explain.policy.on')} items={rule.ports} />}
    </section>
  );
}

/** Several things of which one is enough: `or` stands between them. */
function Choice({ label, items }: { label: string; items: readonly (PeerStory | PortStory)[] }) {
  const { t } = useTranslation();
  return (
    <div className={own.choice}>
      <span className={own.label}>{label}</span>
      <ul className={own.items}>
        {items.map((item, index) => (
          <li key={JSON.stringify([item.place.path, item.sentence.values])}>
            {index > 0 && <span className={own.or}>{t('explain.policy.or')}</span>}
            <span className={own.item}>
              <SentenceText sentence={item.sentence} />
              {'matches' in item && item.matches !== undefined && (
                <span className={own.matches} data-nobody={item.matches.lists === undefined || undefined}>
                  {' '}
                  <SentenceText sentence={item.matches} />
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
