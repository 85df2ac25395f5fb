import type { PolicyRule, WorldRule } from '../rule';
import { addresses } from './addresses';
import { denying } from './denying';
import { dnsForgotten } from './dnsForgotten';
import { dnsIsolated } from './dnsIsolated';
import { dnsRuleMisses } from './dnsRuleMisses';
import { emptyRule } from './emptyRule';
import { emptySelector } from './emptySelector';
import { hostNetworkIgnored } from './hostNetworkIgnored';
import { ipv4Only } from './ipv4Only';
import { listLeftEmpty } from './listLeftEmpty';
import { neverMatches } from './neverMatches';
import { oneSideOpen } from './oneSideOpen';
import { peerMatchesNothing } from './peerMatchesNothing';
import { peersApart } from './peersApart';
import { pluginLacks } from './pluginLacks';
import { policyTypes } from './policyTypes';
import { portItems } from './portItems';
import { portNameMissing } from './portNameMissing';
import { portsApart } from './portsApart';
import { privateRangesOpen } from './privateRangesOpen';
import { probeRule } from './probeRule';
import { protectsCaller } from './protectsCaller';
import { protocolMissing } from './protocolMissing';
import { replyRule } from './replyRule';
import { ruleCovered } from './ruleCovered';
import { selectsNothing } from './selectsNothing';
import { servicePort } from './servicePort';

/** Rules that look at one policy at a time. */
export const policyRules: readonly PolicyRule[] = [
  // shape
  peersApart,
  portsApart,
  emptyRule,
  listLeftEmpty,
  emptySelector,
  portItems,
  policyTypes,
  // selectors
  selectsNothing,
  peerMatchesNothing,
  neverMatches,
  protectsCaller,
  hostNetworkIgnored,
  // what rules add up to
  denying,
  replyRule,
  probeRule,
  // addresses
  ipv4Only,
  privateRangesOpen,
  addresses,
  // ports
  protocolMissing,
  servicePort,
  portNameMissing,
  pluginLacks,
  // DNS
  dnsRuleMisses,
];

/** Rules that look at everything together. */
export const worldRules: readonly WorldRule[] = [ruleCovered, oneSideOpen, dnsForgotten, dnsIsolated];
