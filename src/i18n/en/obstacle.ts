/** English messages of `obstacle`. */
export const obstacle = {
  externalHasNoDoor: 'An outside address has no {{direction}} door: no NetworkPolicy stands before it.',
  selfTraffic: 'A pod always reaches itself. No NetworkPolicy can stop that.',
  pluginEnforcesNothing: 'Under {{plugin}} no NetworkPolicy is enforced here, so nothing can be stopped.',
  pluginSupportUnknown:
    'It is not known whether {{plugin}} supports {{feature}}, so no policy gives a verdict that can be relied on.',
  noDistinguishingLabel:
    'No label tells {{workload}} from the other pods of its namespace, so a policy cannot select it alone. Give it a label first.',
  hostNetwork:
    '{{workload}} uses the network of its node (hostNetwork). Policies neither select it nor match it by labels.',
  cidrUnreadable: 'The address range of {{external}}, {{cidr}}, cannot be read.',
  portNameUndeclared: '{{workload}} declares no port named {{port}}, so there is no number to write.',
  adminPolicyDenies:
    'At the {{direction}} door the administrator’s policy {{policy}} denies this, or may deny it, before any NetworkPolicy is asked. A NetworkPolicy cannot open it.',
  adminPolicyAccepts:
    'At the {{direction}} door the administrator’s policy {{policy}} accepts this, or may accept it, before any NetworkPolicy is asked. A NetworkPolicy cannot stop it.',
} as const;
