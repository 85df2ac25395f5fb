import type { DiagnosisCode, FindingCode } from '#netpol';

/** All of diagnosis' own codes; a record, so that the compiler misses none. */
const own: Readonly<Record<DiagnosisCode, true>> = {
  peersApart: true,
  portsApart: true,
  emptyRule: true,
  listLeftEmpty: true,
  emptySelector: true,
  portItemsApart: true,
  portMissing: true,
  ingressIsolatedToo: true,
  egressNotIsolated: true,
  rulesIgnored: true,
  egressLeftOpen: true,
  selectsNothing: true,
  peerMatchesNothing: true,
  neverMatches: true,
  protectsCaller: true,
  hostNetworkIgnored: true,
  denyAllows: true,
  denyTakesNothing: true,
  exceptReopened: true,
  ruleCovered: true,
  replyRule: true,
  probeRule: true,
  oneSideOpen: true,
  ipv4Only: true,
  privateRangesOpen: true,
  ipBlockHoldsPods: true,
  ipBlockHoldsService: true,
  clientAddressHidden: true,
  protocolMissing: true,
  servicePort: true,
  portNameMissing: true,
  pluginLacks: true,
  dnsForgotten: true,
  dnsRuleMisses: true,
  dnsIsolated: true,
  unknownCodeIgnored: true,
};

/** Codes of the reader that are no errors, or not always. */
const read: readonly FindingCode[] = [
  'yamlDuplicateKey',
  'yamlAmbiguousScalar',
  'notAnObject',
  'notSimulated',
  'nonCanonicalCidr',
  'duplicateObject',
  'equalPriority',
  'peerNotSimulated',
  'flowEndMissing',
  'unknownPlugin',
];

/** The codes that a comment may silence. */
export const findingCodes: readonly string[] = [...Object.keys(own), ...read];
