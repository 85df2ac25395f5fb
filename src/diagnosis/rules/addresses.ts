import { contains, type PodManifest, type Repair } from '#netpol';
import type { Remark } from '../remark';
import type { PolicyRule } from '../rule';
import { namesOf } from '../world/names';
import { rangeOf } from '../world/rangeOf';
import type { Service } from '../world/services';
import { peersKey, type RuleAt, rulesInForce, type Subject, within } from '../world/subject';
import type { World } from '../world/world';

/** `ipBlock` peers that hold other addresses than they seem to: pods, Services, clients that are never seen. */
export const addresses: PolicyRule = (subject, world) =>
  rulesInForce(subject).flatMap((rule) =>
    rule.rule.peers.flatMap(({ ipBlock }, index) => {
      if (ipBlock === undefined) return [];
      return [
        ...holdsPods(subject, world, rule, index),
        ...holdsService(subject, world, rule, index),
        ...hidesClient(subject, world, rule, index),
      ];
    }),
  );

/** A block that is about pods: so narrow that it holds few addresses, and some are pods'. Their addresses change, and some plugins never match them. */
function holdsPods(subject: Subject, world: World, rule: RuleAt, index: number): readonly Remark[] {
  const { policy } = subject;
  const block = blockAt(rule, index);
  if (block === undefined || isWide(block.prefixLength, block.family)) return [];
  const held = world.addresses.flatMap(({ pod, range }) => (contains(block, range) ? [pod] : []));
  if (held.length === 0) return [];
  return [
    {
      code: 'ipBlockHoldsPods',
      severity: 'warning',
      origin: policy.origin,
      at: [...rule.path, peersKey[rule.direction], index, 'ipBlock', 'cidr'],
      params: {
        context: world.plugin.ipBlockMatchesPods === 'no' ? 'never' : 'some',
        plugin: world.plugin.label,
        cidr: rule.rule.peers[index]?.ipBlock?.cidr ?? '',
        pods: namesOf(world, held, policy.namespace),
      },
      repairs: selectInstead(subject, rule, index, held),
    },
  ];
}

/** A block that is a Service's own address, which is translated before most plugins filter. */
function holdsService(subject: Subject, world: World, rule: RuleAt, index: number): readonly Remark[] {
  const { policy } = subject;
  const block = blockAt(rule, index);
  if (rule.direction === 'ingress' || block === undefined || isWide(block.prefixLength, block.family)) return [];
  const service = world.services.find(({ clusterIPs }) =>
    clusterIPs.some((address) => {
      const own = rangeOf(address);
      return own !== undefined && contains(block, own);
    }),
  );
  const cidr = rule.rule.peers[index]?.ipBlock?.cidr ?? '';
  const isApiServer = service === undefined && apiServers.has(cidr);
  if (service === undefined && !isApiServer) return [];
  const behind = service === undefined ? [] : world.behind(service);
  const at = [...rule.path, peersKey[rule.direction], index, 'ipBlock', 'cidr'];
  return [
    {
      code: 'ipBlockHoldsService',
      severity: isApiServer ? 'info' : 'warning',
      origin: policy.origin,
      at,
      params: {
        context: isApiServer ? 'apiServer' : 'service',
        cidr,
        service: service === undefined ? 'default/kubernetes' : `${service.namespace}/${service.name}`,
        pods: namesOf(world, behind, policy.namespace),
        ports: service?.ports.map(({ targetPort }) => String(targetPort)).join(', ') ?? '',
      },
      repairs: selectInstead(subject, rule, index, behind),
    },
  ];
}

/** What kubeadm, k3s and the large providers give the API server's Service by default. */
const apiServers: ReadonlySet<string> = new Set([
  '10.96.0.1/32',
  '10.43.0.1/32',
  '10.100.0.1/32',
  '172.20.0.1/32',
  '10.0.0.1/32',
]);

/** A client's own address, where it comes in by a Service that hides it behind a node's. */
function hidesClient(subject: Subject, world: World, rule: RuleAt, index: number): readonly Remark[] {
  const { policy, pods } = subject;
  const block = blockAt(rule, index);
  if (rule.direction === 'egress' || block === undefined || block.prefixLength < 8 || pods.length === 0) return [];
  const service = world.services.find(
    (each) =>
      (each.type === 'LoadBalancer' || each.type === 'NodePort') &&
      each.externalTrafficPolicy !== 'Local' &&
      world.behind(each).some((pod) => pods.includes(pod)),
  );
  if (service === undefined || isPrivate(block)) return [];
  return [
    {
      code: 'clientAddressHidden',
      pods: world.behind(service),
      severity: 'warning',
      origin: policy.origin,
      at: [...rule.path, peersKey[rule.direction], index, 'ipBlock', 'cidr'],
      params: {
        cidr: rule.rule.peers[index]?.ipBlock?.cidr ?? '',
        service: `${service.namespace}/${service.name}`,
        type: service.type,
        pods: namesOf(world, world.behind(service), policy.namespace),
      },
      repairs: [seeClients(service)],
    },
  ];
}

function seeClients({ origin, externalTrafficPolicy }: Service): Repair {
  const spec = { ...origin, path: [...origin.path, 'spec'] };
  return externalTrafficPolicy === undefined
    ? { kind: 'insertKey', at: spec, key: 'externalTrafficPolicy', value: 'Local', intent: 'seeClients' }
    : {
        kind: 'setValue',
        at: { ...spec, path: [...spec.path, 'externalTrafficPolicy'] },
        value: 'Local',
        intent: 'seeClients',
      };
}

function blockAt({ rule }: RuleAt, index: number) {
  const cidr = rule.peers[index]?.ipBlock?.cidr;
  return cidr === undefined ? undefined : rangeOf(cidr);
}

/** Ranges of nodes and of the inside, from which load balancers may come. */
function isPrivate(block: NonNullable<ReturnType<typeof blockAt>>): boolean {
  return privateRanges.some((range) => contains(range, block));
}

const privateRanges = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', 'fc00::/7'].flatMap(
  (text) => rangeOf(text) ?? [],
);

/** More addresses than a few pods have: about networks, not about these pods. */
function isWide(prefixLength: number, family: 'IPv4' | 'IPv6'): boolean {
  return prefixLength < (family === 'IPv4' ? 24 : 112);
}

/** One selector for all the pods, where they share a usual label and live in one namespace. */
function selectInstead(subject: Subject, rule: RuleAt, index: number, pods: readonly PodManifest[]): readonly Repair[] {
  const [first] = pods;
  if (first === undefined || pods.some(({ namespace }) => namespace !== first.namespace)) return [];
  const key = ['app.kubernetes.io/name', 'app', 'k8s-app', 'name', 'role'].find((each) =>
    pods.every((pod) => pod.labels.has(each) && pod.labels.get(each) === first.labels.get(each)),
  );
  if (key === undefined) return [];
  const isHere = first.namespace === subject.policy.namespace;
  return [
    {
      kind: 'setValue',
      at: within(subject, [...rule.path, peersKey[rule.direction], index]),
      value: {
        ...(isHere ? {} : { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': first.namespace } } }),
        podSelector: { matchLabels: { [key]: first.labels.get(key) ?? '' } },
      },
      intent: 'selectPods',
    },
  ];
}
