/** Codes of what diagnosis finds: accepted by every server, and probably not meant. Stable, documented in docs/findings. */
export type DiagnosisCode =
  // shape
  | 'peersApart'
  | 'portsApart'
  | 'emptyRule'
  | 'listLeftEmpty'
  | 'emptySelector'
  | 'portItemsApart'
  | 'portMissing'
  // policy types
  | 'ingressIsolatedToo'
  | 'egressNotIsolated'
  | 'rulesIgnored'
  | 'egressLeftOpen'
  // selectors
  | 'selectsNothing'
  | 'peerMatchesNothing'
  | 'neverMatches'
  | 'protectsCaller'
  | 'hostNetworkIgnored'
  // what rules add up to
  | 'denyAllows'
  | 'denyTakesNothing'
  | 'exceptReopened'
  | 'ruleCovered'
  | 'replyRule'
  | 'probeRule'
  | 'oneSideOpen'
  // addresses
  | 'ipv4Only'
  | 'privateRangesOpen'
  | 'ipBlockHoldsPods'
  | 'ipBlockHoldsService'
  | 'clientAddressHidden'
  // ports
  | 'protocolMissing'
  | 'servicePort'
  | 'portNameMissing'
  | 'pluginLacks'
  // DNS
  | 'dnsForgotten'
  | 'dnsRuleMisses'
  | 'dnsIsolated'
  // silencing
  | 'unknownCodeIgnored';
