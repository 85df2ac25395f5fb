import type { PluginProfile } from '../plugin';

/** The API as its text and its conformance tests state it, kept by a plugin that does all of it. */
export const specification: PluginProfile = {
  id: 'specification',
  label: 'Specification',
  enforces: { ingress: 'yes', egress: 'yes' },
  ipBlock: 'yes',
  ipBlockMatchesPods: 'yes',
  namedPorts: 'yes',
  endPort: 'yes',
  sctp: 'yes',
  adminPolicies: { v1alpha1: 'yes', v1alpha2: 'yes' },
  status: 'specification',
  evidence: [
    'API text of networking.k8s.io/v1, read in 2026.',
    'The end-to-end tests of Kubernetes build ipBlock ranges from pod addresses, so they take ipBlock to match pods (read in 2026).',
    'API texts of policy.networking.k8s.io/v1alpha1 and v1alpha2, read in 2026.',
  ],
};

const calico: PluginProfile = {
  id: 'calico',
  label: 'Calico',
  enforces: { ingress: 'yes', egress: 'yes' },
  ipBlock: 'yes',
  ipBlockMatchesPods: 'yes',
  namedPorts: 'yes',
  endPort: 'yes',
  sctp: 'yes',
  adminPolicies: { v1alpha1: 'unknown', v1alpha2: 'yes' },
  status: 'maintained',
  evidence: [
    'v3.32.1; source of 2026-08-22.',
    'Pods on the host network are no endpoints of it, so selectors do not match them (projectcalico/calico issue 5566).',
    'ClusterNetworkPolicy since 3.32. AdminNetworkPolicy and its baseline in 3.29 to 3.31; they were taken out for 3.32 (projectcalico/calico issue 10745), so the version decides.',
  ],
};

const cilium: PluginProfile = {
  id: 'cilium',
  label: 'Cilium',
  enforces: { ingress: 'yes', egress: 'yes' },
  ipBlock: 'yes',
  ipBlockMatchesPods: 'no',
  namedPorts: 'yes',
  endPort: 'yes',
  sctp: 'unknown',
  adminPolicies: { v1alpha1: 'unknown', v1alpha2: 'unknown' },
  status: 'maintained',
  evidence: [
    'ipBlock is for addresses outside the cluster and never matches a pod (cilium/cilium issue 9209); its CI for 1.18 skips the three end-to-end tests that expect otherwise.',
    'endPort since 1.16 (July 2024); before that, only the first port applied (cilium/cilium issue 28684).',
    'SCTP is in beta and off unless sctp.enabled is set (read in 2026).',
    'Ports of one name on several pods resolve correctly since a fix in 2026 (cilium/cilium issue 30003).',
    'ClusterNetworkPolicy is in alpha in 1.20 and off by default (cilium/cilium issue 23380, closed in September 2026).',
  ],
};

const antrea: PluginProfile = {
  id: 'antrea',
  label: 'Antrea',
  enforces: { ingress: 'yes', egress: 'yes' },
  ipBlock: 'yes',
  ipBlockMatchesPods: 'yes',
  namedPorts: 'yes',
  endPort: 'yes',
  sctp: 'yes',
  adminPolicies: { v1alpha1: 'unknown', v1alpha2: 'unknown' },
  status: 'maintained',
  evidence: [
    'v2.7.0; source of 2026-08-21. Its CI runs the NetworkPolicy tests of Kubernetes and skips only the legacy ones.',
    'SCTP on Linux nodes; on Windows nodes its CI skips those tests.',
    'AdminNetworkPolicy and its baseline since 1.13, deprecated; ClusterNetworkPolicy in alpha in 2.7. Whether they are switched on, no manifest says.',
  ],
};

const kubeRouter: PluginProfile = {
  id: 'kube-router',
  label: 'kube-router',
  enforces: { ingress: 'yes', egress: 'yes' },
  ipBlock: 'yes',
  ipBlockMatchesPods: 'yes',
  namedPorts: 'yes',
  endPort: 'yes',
  sctp: 'yes',
  adminPolicies: { v1alpha1: 'no', v1alpha2: 'no' },
  status: 'maintained',
  evidence: [
    'v2.11.1 of 2026-08-16. Pods on the host network are ignored.',
    'SCTP is covered by its unit tests, while cloudnativelabs/kube-router issue 1019 stays open (2026).',
    'A pod that starts is open until its rules are written, unless --netpol-default-deny=true is set.',
    'No trace of AdminNetworkPolicy or ClusterNetworkPolicy in its source.',
  ],
};

const canal: PluginProfile = {
  ...calico,
  id: 'canal',
  label: 'Canal',
  adminPolicies: { v1alpha1: 'unknown', v1alpha2: 'unknown' },
  evidence: [
    'Calico enforces the policies over a Flannel network; its manifest is kept in the repository of Calico (2026-08).',
    'Which version of Calico it carries is not known, and so is whether it knows of AdminNetworkPolicy or ClusterNetworkPolicy.',
  ],
};

const romana: PluginProfile = {
  id: 'romana',
  label: 'Romana',
  enforces: { ingress: 'yes', egress: 'unknown' },
  ipBlock: 'unknown',
  ipBlockMatchesPods: 'unknown',
  namedPorts: 'unknown',
  endPort: 'no',
  sctp: 'unknown',
  adminPolicies: { v1alpha1: 'no', v1alpha2: 'no' },
  status: 'unmaintained',
  evidence: [
    'Last commit 2018-12-20 (v2.0.2); taken off the list on kubernetes.io in August 2026.',
    'Its own documentation of policies describes ingress alone.',
    'Its last release is older than endPort, which came with Kubernetes 1.21 in 2021.',
    'It is older than every policy for administrators, the first of which came in 2023.',
  ],
};

const weaveNet: PluginProfile = {
  id: 'weave-net',
  label: 'Weave Net',
  enforces: { ingress: 'yes', egress: 'yes' },
  ipBlock: 'yes',
  ipBlockMatchesPods: 'unknown',
  namedPorts: 'refusesPolicy',
  endPort: 'no',
  sctp: 'unknown',
  adminPolicies: { v1alpha1: 'no', v1alpha2: 'no' },
  status: 'unmaintained',
  evidence: [
    'Archived in 2024; last commit 2022-11-23 (v2.8.1); taken off the list on kubernetes.io in August 2026.',
    'Its controller passes over a policy with a named port and says so in its log alone.',
    'egress since 2.4.0, ipBlock with except since 2.5.0; no trace of endPort in its source.',
    'It is older than every policy for administrators, the first of which came in 2023.',
  ],
};

const flannel: PluginProfile = {
  id: 'flannel',
  label: 'Flannel',
  enforces: { ingress: 'no', egress: 'no' },
  ipBlock: 'no',
  ipBlockMatchesPods: 'no',
  namedPorts: 'no',
  endPort: 'no',
  sctp: 'no',
  adminPolicies: { v1alpha1: 'no', v1alpha2: 'no' },
  status: 'maintained',
  evidence: [
    'v0.28.9 of August 2026; its README (July 2026) says that flanneld does not enforce NetworkPolicy itself.',
    'The Helm chart can add a separate enforcer with netpol.enabled=true since v0.25.5 (July 2024); it is off by default.',
  ],
};

/** Every profile that a person can choose, in the order in which they are offered. */
export const pluginProfiles: readonly PluginProfile[] = [
  specification,
  calico,
  cilium,
  antrea,
  kubeRouter,
  canal,
  romana,
  weaveNet,
  flannel,
];
