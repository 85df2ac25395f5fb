/** English messages of `plugin`: what to tell of each network plugin, by the id of its profile. */
export const plugin = {
  status: {
    specification: 'The API as specified',
    maintained: 'Maintained',
    unmaintained: 'No longer maintained',
  },
  specification: {
    note: 'Judged as the Kubernetes API text and its conformance tests say, as if the plugin did all of it.',
  },
  calico: { note: 'Enforces NetworkPolicies in both directions, port ranges and SCTP included.' },
  cilium: {
    note: 'Enforces NetworkPolicies in both directions. An ipBlock matches addresses outside the cluster only, never pods. Port ranges need Cilium 1.16 or newer; SCTP is off unless it is switched on, so verdicts about it are unknown.',
  },
  antrea: { note: 'Enforces NetworkPolicies in both directions, port ranges included. SCTP on Linux nodes only.' },
  'kube-router': {
    note: 'Enforces NetworkPolicies in both directions. A pod that has just started is open for a moment, unless --netpol-default-deny=true is set.',
  },
  canal: { note: 'Calico enforces the policies, Flannel carries the packets: verdicts are those of Calico.' },
  romana: {
    note: 'No longer maintained: the last change was in 2018. Its documentation describes ingress only, so what depends on egress policies is shown as unknown.',
  },
  'weave-net': {
    note: 'No longer maintained: archived in 2024. It passes over every policy that names a port, knows no endPort, and says so only in its log.',
  },
  flannel: {
    note: 'Flannel does not enforce NetworkPolicies. The cluster accepts them without an error, and every connection stays allowed.',
  },
} as const;
