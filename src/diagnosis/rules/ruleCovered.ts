import { type Direction, describePeer, describePort, type NetworkPolicyRule, type PodManifest } from '#netpol';
import type { Remark } from '../remark';
import type { WorldRule } from '../rule';
import { ruleCovers } from '../world/covers';
import { namesOf } from '../world/names';
import { type RuleAt, rulesInForce, rulesOf, type Subject, within } from '../world/subject';
import type { World } from '../world/world';

/**
 * Rules that change no connection, since another lets everything through that they do. A warning where the other allows all, so that whole policies have no
 * effect; a remark where one is repeated or wider. Of two equal rules the later is told.
 */
export const ruleCovered: WorldRule = (world) => {
  const index = coverIndex(world);
  return world.subjects.flatMap((subject) => {
    if (subject.pods.length === 0) return withinPolicy(subject, world);
    return rulesInForce(subject).flatMap((rule) => {
      const cover = coverFor(subject, rule, world, index);
      return cover === undefined ? [] : [remark(subject, rule, cover, world)];
    });
  });
};

interface Cover {
  readonly subject: Subject;
  readonly rule: RuleAt;
}

/** Rules by namespace and direction that allow all, and all rules by what they say. */
interface CoverIndex {
  readonly allowAll: ReadonlyMap<string, readonly Cover[]>;
  readonly same: ReadonlyMap<string, readonly Cover[]>;
  readonly order: ReadonlyMap<Subject, number>;
  /** Filled as they are asked for. */
  readonly podSets: Map<Subject, ReadonlySet<PodManifest>>;
}

function coverIndex(world: World): CoverIndex {
  const allowAll = new Map<string, Cover[]>();
  const same = new Map<string, Cover[]>();
  for (const subject of world.subjects) {
    for (const rule of rulesInForce(subject)) {
      const { namespace } = subject.policy;
      if (isAllowAll(rule.rule)) push(allowAll, `${namespace} ${rule.direction}`, { subject, rule });
      else push(same, sameKey(namespace, rule), { subject, rule });
    }
  }
  const order = new Map(world.subjects.map((subject, at) => [subject, at]));
  return { allowAll, same, order, podSets: new Map() };
}

function push(lists: Map<string, Cover[]>, key: string, cover: Cover): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [cover]);
  else list.push(cover);
}

const words = { allPods: '{}', allNamespaces: '{}' };

function sameKey(namespace: string, { direction, rule }: RuleAt): string {
  const peers = rule.peers.map(
    (peer) => `${peer.namespaceSelector ? 'n' : ''}${peer.podSelector ? 'p' : ''} ${describePeer(peer, words)}`,
  );
  return JSON.stringify([namespace, direction, peers.toSorted(), rule.ports.map(describePort).toSorted()]);
}

function isAllowAll({ peers, ports }: NetworkPolicyRule): boolean {
  return peers.length === 0 && ports.length === 0;
}

function coverFor(subject: Subject, rule: RuleAt, world: World, index: CoverIndex): Cover | undefined {
  const { policy } = subject;
  const own = ownCover(subject, rule, world);
  if (own !== undefined) return own;
  const others = isAllowAll(rule.rule)
    ? (index.allowAll.get(`${policy.namespace} ${rule.direction}`) ?? [])
    : [
        ...(index.allowAll.get(`${policy.namespace} ${rule.direction}`) ?? []),
        ...(index.same.get(sameKey(policy.namespace, rule)) ?? []),
      ];
  return others.find(
    (other) =>
      other.subject !== subject &&
      holdsAll(podsOf(other.subject, index), subject.pods) &&
      (isWider(other, subject, rule) || isBefore(other.subject, subject, index)),
  );
}

/** Whether the other would not be told in turn: it says more, or is for more pods. */
function isWider(other: Cover, subject: Subject, rule: RuleAt): boolean {
  if (isAllowAll(other.rule.rule) !== isAllowAll(rule.rule)) return true;
  return other.subject.pods.length > subject.pods.length;
}

function isBefore(a: Subject, b: Subject, { order }: CoverIndex): boolean {
  return (order.get(a) ?? 0) < (order.get(b) ?? 0);
}

function withinPolicy(subject: Subject, world: World): readonly Remark[] {
  return rulesInForce(subject).flatMap((rule) => {
    const cover = ownCover(subject, rule, world);
    return cover === undefined ? [] : [remark(subject, rule, cover, world)];
  });
}

function ownCover(subject: Subject, rule: RuleAt, { cluster }: World): Cover | undefined {
  const { namespace } = subject.policy;
  const found = rulesOf(subject.policy, rule.direction).find(
    (other) =>
      other.index !== rule.index &&
      ruleCovers(other.rule, rule.rule, namespace, cluster) &&
      (other.index < rule.index || !ruleCovers(rule.rule, other.rule, namespace, cluster)),
  );
  return found && { subject, rule: found };
}

function holdsAll(outer: ReadonlySet<PodManifest>, inner: readonly PodManifest[]): boolean {
  return outer.size >= inner.length && inner.every((pod) => outer.has(pod));
}

function podsOf(subject: Subject, { podSets }: CoverIndex): ReadonlySet<PodManifest> {
  let pods = podSets.get(subject);
  if (pods === undefined) {
    pods = new Set(subject.pods);
    podSets.set(subject, pods);
  }
  return pods;
}

function remark(subject: Subject, rule: RuleAt, { subject: by, rule: other }: Cover, world: World): Remark {
  const { policy, pods } = subject;
  const isDefeated = isAllowAll(other.rule) && !isAllowAll(rule.rule);
  const direction: Direction = rule.direction;
  return {
    code: 'ruleCovered',
    severity: isDefeated ? 'warning' : 'info',
    origin: policy.origin,
    at: rule.path,
    params: {
      context: `${isDefeated ? 'allowAll' : 'wider'}${by === subject ? 'Here' : ''}`,
      direction,
      rule: rule.index + 1,
      policy: by.policy.name,
      otherRule: other.index + 1,
      pods: namesOf(world, pods, policy.namespace) || policy.name,
    },
    repairs: isDefeated
      ? [
          {
            kind: 'editPolicies',
            edits: [{ kind: 'removeItem', item: within(by, other.path) }],
            intent: 'removeAllowAll',
          },
          {
            kind: 'editPolicies',
            edits: [{ kind: 'removeItem', item: within(subject, rule.path) }],
            intent: 'removeThisRule',
          },
        ]
      : [
          {
            kind: 'editPolicies',
            edits: [{ kind: 'removeItem', item: within(subject, rule.path) }],
            intent: 'removeThisRule',
          },
        ],
  };
}
