import { changesCsv, changesMarkdown, printable, sideWriter } from '#explain';
import { type ReachChange, reachChanges, reachOf, updateReach } from '#netpol';
import { type Answer, answer, type Question } from '../answer';
import { jsonLines } from '../writing/json';
import type { Tone } from '../writing/paint';
import { clusterFor, pluginFor } from './judgement';

/** `sluice diff`: how the allowed connections of two sets of manifests differ. Exit code 1 when they do. */
export function diff(question: Question): Answer {
  const { call, loaded, after } = question;
  const changes = after === undefined ? [] : changesBetween(call, loaded, after);
  return answer(written(changes, question), changes.length === 0 ? 0 : 1);
}

function changesBetween(call: Question['call'], before: Question['loaded'], after: Question['loaded']) {
  const [was, plugin] = [clusterFor(call, before), pluginFor(call, before)];
  const [is, pluginAfter] = [clusterFor(call, after), pluginFor(call, after)];
  const reach = reachOf(was, plugin);
  // What both sides have in common is then neither worked out again nor compared.
  return reachChanges(reach, plugin === pluginAfter ? updateReach(reach, is) : reachOf(is, pluginAfter));
}

function written(changes: readonly ReachChange[], question: Question): string {
  const { call, speaker } = question;
  const { say } = speaker;
  switch (call.format) {
    case 'json':
      return jsonLines({ changes: changes.map(changeJson) });
    case 'csv':
      return changesCsv(changes, say);
    case 'md':
      return changesMarkdown(changes, say);
    default:
      return diffText(changes, question);
  }
}

function diffText(changes: readonly ReachChange[], { speaker, paint }: Question): string {
  const { say } = speaker;
  if (changes.length === 0) return `${say('cli.diff.nothing')}\n`;
  const words = sideWriter(say);
  const lines = changes.map((change) => {
    const { kind, source, destination } = change;
    const { mark, tone } = signs[kind];
    const head = `${mark} ${say(`table.change.${kind}`)}: ${printable(source)} → ${printable(destination)}: `;
    return `${paint(tone, head)}${words(change, 'before')} ⇒ ${words(change, 'after')}\n`;
  });
  return lines.join('');
}

const signs: Readonly<Record<ReachChange['kind'], { readonly mark: string; readonly tone: Tone }>> = {
  added: { mark: '+', tone: 'allowed' },
  removed: { mark: '-', tone: 'denied' },
  changed: { mark: '~', tone: 'partly' },
};

function changeJson({ kind, source, destination, before, after, beforeMaybe, afterMaybe }: ReachChange): object {
  return {
    kind,
    source,
    destination,
    before,
    after,
    ...(beforeMaybe === undefined ? {} : { beforeUndecided: beforeMaybe }),
    ...(afterMaybe === undefined ? {} : { afterUndecided: afterMaybe }),
  };
}
