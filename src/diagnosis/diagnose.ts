import { locate, type Reading, sortFindings } from '#manifests';
import { type Cluster, type Finding, type PluginProfile, placeWithin } from '#netpol';
import type { Remark } from './remark';
import { policyRules, worldRules } from './rules/all';
import { ignoreComments } from './silencing/ignoreComments';
import { withoutSilenced } from './silencing/silenced';
import { unknownCodes } from './silencing/unknownCodes';
import { type World, worldOf } from './world/world';

/** What is diagnosed: what the manifests say, and the cluster that they make. */
export interface DiagnosisInput {
  readonly reading: Reading;
  readonly cluster: Cluster;
  readonly plugin: PluginProfile;
}

/**
 * What is accepted by every server and yet probably not what is meant, by file, offset and code. Nothing that a comment silences; comments that
 * name unknown codes are told. Policies that a server refuses are not looked at: they have graver faults.
 */
export function diagnose(input: DiagnosisInput): readonly Finding[] {
  const { reading } = input;
  const comments = ignoreComments(reading);
  const world = worldOf(reading, input.cluster, input.plugin);
  const found = [...remarksOn(world).map((remark) => findingOf(remark, world)), ...unknownCodes(comments)];
  return sortFindings(withoutSilenced(found, comments, reading), reading.files);
}

/** Everything to tell about manifests: what their reading found and what diagnosis finds, without what comments silence, in one order. */
export function findingsOf(input: DiagnosisInput): readonly Finding[] {
  const { reading } = input;
  const read = withoutSilenced(reading.findings, ignoreComments(reading), reading);
  return sortFindings([...read, ...diagnose(input)], reading.files);
}

function remarksOn(world: World): readonly Remark[] {
  return [
    ...world.subjects.flatMap((subject) => policyRules.flatMap((rule) => rule(subject, world))),
    ...worldRules.flatMap((rule) => rule(world)),
  ];
}

function findingOf({ code, severity, origin, at, part, params, repairs, pods }: Remark, world: World): Finding {
  const { reading } = world;
  const concerns = pods && [...new Set(pods.map((pod) => world.workloadOf(pod).id))];
  const place = placeWithin(origin, ...at);
  const range = locate(reading, place, part ?? 'value') ?? { from: 0, to: 0 };
  return {
    code,
    severity,
    place,
    path: at,
    range,
    params: params ?? {},
    repairs: repairs ?? [],
    ...(concerns && { concerns }),
  };
}
