import { assertNever } from '#lib';
import {
  type Cluster,
  clusterOf,
  type External,
  type Flow,
  type LabelSelector,
  type NetworkPolicy,
  type NetworkPolicyRule,
  type Place,
  type PodManifest,
  type Resources,
  resolveEndpoint,
  type Scenario,
  samePlace,
  type Workload,
} from '#netpol';
import type { Edit } from '../edit';

/**
 * What an edit means for the resources, told without any text: the oracle that plans are held against. Places in the result are those from
 * before. Knows only edits that succeed; those of repairs mean nothing here.
 */
export function modelEdit(resources: Resources, edit: Edit): Resources {
  switch (edit.kind) {
    case 'addPod': {
      const { namespace, name } = edit;
      const labels = new Map(Object.entries(edit.labels));
      const place: Place = { file: '', document: 0, path: [] };
      const places = { origin: place, podMetadata: place, podSpec: place };
      const pod = { namespace, name, labels, ports: edit.ports, hostNetwork: false, podIPs: [], ...places };
      return { ...resources, pods: [...resources.pods, { kind: 'Pod', ...pod }] };
    }
    case 'renameWorkload':
      return relocate(resources, edit.workload, ({ namespace }) => ({ namespace, name: edit.to }));
    case 'moveWorkload':
      return relocate(resources, edit.workload, ({ name }) => ({ namespace: edit.toNamespace, name }));
    case 'duplicateWorkload': {
      const copies = resources.pods
        .filter(({ origin }) => samePlace(origin, edit.workload))
        .map(({ owner, ...pod }) => ({ ...pod, name: edit.name, podIPs: [] }));
      return { ...resources, pods: [...resources.pods, ...copies] };
    }
    case 'setLabel':
      return relabel(resources, edit.metadata, (labels) => labels.set(edit.key, edit.value));
    case 'renameLabel':
      return relabel(resources, edit.metadata, (labels) => {
        return new Map([...labels].map(([key, value]) => [key === edit.key ? edit.to : key, value]));
      });
    case 'removeLabel':
      return relabel(resources, edit.metadata, (labels) => new Map([...labels].filter(([key]) => key !== edit.key)));
    case 'addPort':
      return report(resources, edit.podSpec, (ports) => [...ports, edit.port]);
    case 'setPort':
      return report(resources, edit.podSpec, (ports) =>
        ports.map((port) => (isPort(port, edit.before) ? edit.after : port)),
      );
    case 'removePort':
      return report(resources, edit.podSpec, (ports) => ports.filter((port) => !isPort(port, edit.port)));
    case 'addNamespace': {
      const labels = new Map([...Object.entries(edit.labels), [nameLabel, edit.name]]);
      return { ...resources, namespaces: [...resources.namespaces, { kind: 'Namespace', name: edit.name, labels }] };
    }
    case 'renameNamespace':
      return renameNamespace(resources, edit.from, edit.to);
    case 'addExternal': {
      const { name, cidr } = edit;
      const external: External = { name, cidr, origin: { file: '', document: 0, path: [] } };
      return inScenario(resources, 'external', (scenario) => ({
        ...scenario,
        external: [...scenario.external, external],
      }));
    }
    case 'setExternal': {
      const before = resources.scenarios
        .flatMap(({ external }) => external)
        .find(({ origin }) => samePlace(origin, edit.external));
      const { name, cidr } = edit;
      const externals = mapScenarios(resources, (scenario) => ({
        ...scenario,
        external: scenario.external.map((each) =>
          samePlace(each.origin, edit.external) ? { ...each, name, cidr } : each,
        ),
      }));
      return mapFlows(
        externals,
        renamingEnds((end) => (end === before?.name ? name : end)),
      );
    }
    case 'addFlow': {
      const { from, to, protocol, port } = edit;
      const flow: Flow = { from, to, protocol, port, origin: { file: '', document: 0, path: [] } };
      return inScenario(resources, 'flows', (scenario) => ({ ...scenario, flows: [...scenario.flows, flow] }));
    }
    case 'setFlow': {
      const { protocol, port } = edit;
      return mapFlows(resources, (flow) => (samePlace(flow.origin, edit.flow) ? { ...flow, protocol, port } : flow));
    }
    case 'setExpect':
      return mapFlows(resources, ({ expect, ...flow }) => {
        if (!samePlace(flow.origin, edit.flow)) return expect ? { ...flow, expect } : flow;
        return edit.expect ? { ...flow, expect: edit.expect } : flow;
      });
    case 'setPlugin':
      return inScenario(resources, 'any', (scenario) => ({ ...scenario, plugin: edit.plugin }));
    case 'addPolicy': {
      const { namespace, name, podSelector, policyTypes, ingress = [], egress = [] } = edit;
      const origin: Place = { file: '', document: 0, path: [] };
      const policy = {
        kind: 'NetworkPolicy',
        namespace,
        name,
        podSelector,
        policyTypes,
        ingress,
        egress,
        origin,
      } as const;
      return {
        ...resources,
        policies: [...resources.policies, { ...policy, policyTypesDefaulted: false, admission: 'accepted' }],
      };
    }
    case 'renamePolicy':
      return mapPolicy(resources, edit.policy, (policy) => ({ ...policy, name: edit.to }));
    case 'addRule':
      return mapPolicy(resources, edit.policy, (policy) =>
        defaulted({ ...policy, [edit.direction]: [...policy[edit.direction], edit.rule] }),
      );
    case 'addPeer':
      return mapRule(resources, edit, (rule) => [{ ...rule, peers: [...rule.peers, edit.peer] }]);
    case 'addRulePort':
      return mapRule(resources, edit, (rule) => [{ ...rule, ports: [...rule.ports, edit.port] }]);
    case 'addPolicyType':
      return mapPolicy(resources, edit.policy, (policy) => {
        const types = [...policy.policyTypes, edit.direction];
        const policyTypes = (['ingress', 'egress'] as const).filter((type) => types.includes(type));
        return { ...policy, policyTypes, policyTypesDefaulted: false };
      });
    case 'removeItem':
      return removeItem(resources, edit.item);
    case 'delete':
      return deleted(resources, edit.objects);
    case 'repair':
      return resources;
    default:
      return assertNever(edit);
  }
}

type Ports = PodManifest['ports'];

const nameLabel = 'kubernetes.io/metadata.name';

function relocate(
  resources: Resources,
  place: Place,
  to: (from: Workload) => { namespace: string; name: string },
): Resources {
  const cluster = clusterOf(resources);
  const named = resources.pods.find(({ origin }) => samePlace(origin, place));
  const workload = [...cluster.workloads.values()].find(({ pods }) =>
    pods.some(
      ({ kind, namespace, name }) => kind === named?.kind && namespace === named.namespace && name === named.name,
    ),
  );
  if (!workload) return resources;
  const { namespace, name } = to(workload);
  const isTop = (kind: string, called: string) => kind === workload.kind && called === workload.name;
  const pods = resources.pods.map((pod) => {
    const isPart = workload.pods.some(
      ({ kind, namespace, name }) => pod.kind === kind && pod.namespace === namespace && pod.name === name,
    );
    if (!isPart) return pod;
    const owner = pod.owner && isTop(pod.owner.kind, pod.owner.name) ? { owner: { ...pod.owner, name } } : {};
    return { ...pod, namespace, name: isTop(pod.kind, pod.name) ? name : pod.name, ...owner };
  });
  const isEnd = (end: string) => {
    const found = resolveEndpoint(cluster, [], end);
    return found?.kind === 'workload' && found.workload === workload;
  };
  return mapFlows(
    { ...resources, pods },
    renamingEnds((end) => (isEnd(end) ? `${namespace}/${name}${end.includes('[') ? `[${workload.kind}]` : ''}` : end)),
  );
}

function relabel(
  resources: Resources,
  metadata: Place,
  change: (labels: Map<string, string>) => Map<string, string>,
): Resources {
  const pods = resources.pods.map((pod) =>
    samePlace(pod.podMetadata, metadata) ? { ...pod, labels: change(new Map(pod.labels)) } : pod,
  );
  return { ...resources, pods };
}

function report(resources: Resources, podSpec: Place, change: (ports: Ports) => Ports): Resources {
  return {
    ...resources,
    pods: resources.pods.map((pod) => (samePlace(pod.podSpec, podSpec) ? { ...pod, ports: change(pod.ports) } : pod)),
  };
}

function isPort(port: Ports[number], wanted: Ports[number]): boolean {
  return port.containerPort === wanted.containerPort && port.protocol === wanted.protocol;
}

function renameNamespace(resources: Resources, from: string, to: string): Resources {
  const moved = <T extends { readonly namespace?: string }>(object: T): T =>
    object.namespace === from ? { ...object, namespace: to } : object;
  const namespaces = resources.namespaces.map((namespace) =>
    namespace.name === from
      ? { ...namespace, name: to, labels: new Map(namespace.labels).set(nameLabel, to) }
      : namespace,
  );
  const policies = resources.policies.map((policy) => {
    const rules = (list: readonly NetworkPolicyRule[]) =>
      list.map((rule) => ({
        ...rule,
        peers: rule.peers.map((peer) => ({
          ...peer,
          ...(peer.podSelector ? { podSelector: reselect(peer.podSelector, from, to) } : {}),
          ...(peer.namespaceSelector ? { namespaceSelector: reselect(peer.namespaceSelector, from, to) } : {}),
        })),
      }));
    return moved({
      ...policy,
      podSelector: reselect(policy.podSelector, from, to),
      ingress: rules(policy.ingress),
      egress: rules(policy.egress),
    });
  });
  const all = {
    ...resources,
    namespaces,
    policies,
    pods: resources.pods.map(moved),
    others: resources.others.map(moved),
  };
  return mapFlows(
    all,
    renamingEnds((end) => (end.startsWith(`${from}/`) ? to + end.slice(from.length) : end)),
  );
}

function reselect({ matchLabels, matchExpressions }: LabelSelector, from: string, to: string): LabelSelector {
  const swap = (value: string) => (value === from ? to : value);
  return {
    matchLabels: new Map([...matchLabels].map(([key, value]) => [key, key === nameLabel ? swap(value) : value])),
    matchExpressions: matchExpressions.map((each) =>
      each.key === nameLabel ? { ...each, values: each.values.map(swap) } : each,
    ),
  };
}

function inScenario(
  resources: Resources,
  list: 'external' | 'flows' | 'any',
  change: (scenario: Scenario) => Scenario,
): Resources {
  const empty: Scenario = {
    kind: 'Scenario',
    name: 'traffic',
    external: [],
    flows: [],
    origin: { file: '', document: 0, path: [] },
  };
  const { scenarios } = resources;
  const chosen = (list === 'any' ? undefined : scenarios.find((scenario) => scenario[list].length > 0)) ?? scenarios[0];
  if (!chosen) return { ...resources, scenarios: [change(empty)] };
  return { ...resources, scenarios: scenarios.map((scenario) => (scenario === chosen ? change(scenario) : scenario)) };
}

function mapScenarios(resources: Resources, change: (scenario: Scenario) => Scenario): Resources {
  return { ...resources, scenarios: resources.scenarios.map(change) };
}

function mapFlows(resources: Resources, change: (flow: Flow) => Flow): Resources {
  return mapScenarios(resources, (scenario) => ({ ...scenario, flows: scenario.flows.map(change) }));
}

function renamingEnds(rename: (end: string) => string): (flow: Flow) => Flow {
  return (flow) => ({ ...flow, from: rename(flow.from), to: rename(flow.to) });
}

function mapPolicy(resources: Resources, place: Place, change: (policy: NetworkPolicy) => NetworkPolicy): Resources {
  return {
    ...resources,
    policies: resources.policies.map((policy) => (samePlace(policy.origin, place) ? change(policy) : policy)),
  };
}

function mapRule(
  resources: Resources,
  { policy, direction, rule }: Extract<Edit, { kind: 'addPeer' | 'addRulePort' }>,
  change: (rule: NetworkPolicyRule) => readonly NetworkPolicyRule[],
): Resources {
  return mapPolicy(resources, policy, (each) => ({
    ...each,
    [direction]: each[direction].flatMap((item, index) => (index === rule ? change(item) : [item])),
  }));
}

/** An egress rule without `policyTypes` brings the type with it. */
function defaulted(policy: NetworkPolicy): NetworkPolicy {
  if (!policy.policyTypesDefaulted || policy.egress.length === 0) return policy;
  return { ...policy, policyTypes: ['ingress', 'egress'] };
}

function removeItem(resources: Resources, item: Place): Resources {
  const policies = resources.policies.map((policy): NetworkPolicy => {
    const { file, document, path } = policy.origin;
    const isHere =
      file === item.file && document === item.document && path.every((step, index) => item.path[index] === step);
    const [, direction, rule, key, index, , , except] = item.path.slice(path.length);
    if (!isHere || (direction !== 'ingress' && direction !== 'egress')) return policy;
    const rules = policy[direction].flatMap((each, position) => {
      if (position !== rule) return [each];
      if (key === undefined) return [];
      if (key === 'ports')
        return each.ports.length === 1 ? [] : [{ ...each, ports: each.ports.filter((_, at) => at !== index) }];
      if (except === undefined)
        return each.peers.length === 1 ? [] : [{ ...each, peers: each.peers.filter((_, at) => at !== index) }];
      const peers = each.peers.map((peer, at) => {
        if (at !== index || !peer.ipBlock) return peer;
        return {
          ...peer,
          ipBlock: { ...peer.ipBlock, except: peer.ipBlock.except.filter((_, place) => place !== except) },
        };
      });
      return [{ ...each, peers }];
    });
    const spelled =
      direction === 'egress' && rules.length === 0 && policy.policyTypesDefaulted
        ? { policyTypesDefaulted: false }
        : {};
    return { ...policy, [direction]: rules, ...spelled };
  });
  return { ...resources, policies };
}

function deleted(resources: Resources, objects: readonly Place[]): Resources {
  const before = clusterOf(resources);
  const workloads = [...before.workloads.values()].filter(({ pods }) =>
    pods.some(({ origin }) => objects.some((each) => samePlace(each, origin))),
  );
  const parts = workloads.flatMap(({ pods }) => pods);
  const isGone = (origin: Place | undefined) => origin !== undefined && objects.some((each) => samePlace(each, origin));
  const kept = <T extends { readonly origin?: Place }>(list: readonly T[]) =>
    list.filter(({ origin }) => !isGone(origin));
  const pods = kept(resources.pods).filter(
    (pod) =>
      !parts.some(({ kind, namespace, name }) => pod.kind === kind && pod.namespace === namespace && pod.name === name),
  );
  const scenarios = kept(resources.scenarios).map((scenario) => ({
    ...scenario,
    external: kept(scenario.external),
    flows: kept(scenario.flows),
  }));
  const all = {
    ...resources,
    pods,
    scenarios,
    namespaces: kept(resources.namespaces),
    policies: kept(resources.policies),
    others: kept(resources.others),
  };
  const after = clusterOf(all);
  const sources = (list: readonly Scenario[]) => list.flatMap(({ external }) => external);
  const isEnd = (cluster: Cluster, list: readonly Scenario[], end: string) =>
    resolveEndpoint(cluster, sources(list), end) !== undefined;
  const hangs = (end: string) => isEnd(before, resources.scenarios, end) && !isEnd(after, scenarios, end);
  return mapScenarios(all, (scenario) => ({
    ...scenario,
    flows: scenario.flows.filter(({ from, to }) => !hangs(from) && !hangs(to)),
  }));
}
