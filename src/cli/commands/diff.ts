import { type PortSet, type ReachChange, reachChanges, reachOf } from '#netpol';
import { type Answer, answer, type Question } from '../answer';
import { csvText } from '../writing/csv';
import { jsonLines } from '../writing/json';
import { markdownTable } from '../writing/markdown';
import type { Tone } from '../writing/paint';
import { portsWriter } from '../writing/portsText';
import { printable } from '../writing/printable';
import { clusterFor, pluginFor } from './judgement';

/** `sluice diff`: how the allowed connections of two sets of manifests differ. Exit code 1 when they do. */
export function diff(question: Question): Answer {
  const { call, loaded, after } = question;
  const [was, is] = [loaded, after].map((side) => reachOf(clusterFor(call, side), pluginFor(call, side)));
  const changes = was === undefined || is === undefined ? [] : reachChanges(was, is);
  return answer(written(changes, question), changes.length === 0 ? 0 : 1);
}

function written(changes: readonly ReachChange[], question: Question): string {
  const { call, speaker } = question;
  const { say } = speaker;
  const words = sideWriter(question);
  switch (call.format) {
    case 'json':
      return jsonLines({ changes: changes.map(changeJson) });
    case 'csv': {
      const rows = changes.map((change) => {
        const { kind, source, destination } = change;
        return [kind, source, destination, words(change, 'before'), words(change, 'after')];
      });
      return csvText([['kind', 'source', 'destination', 'before', 'after'], ...rows]);
    }
    case 'md': {
      const heading = ['change', 'source', 'destination', 'before', 'after'] as const;
      const rows = changes.map((change) => {
        const { kind, source, destination } = change;
        return [say(`cli.diff.${kind}`), source, destination, words(change, 'before'), words(change, 'after')];
      });
      return markdownTable(
        heading.map((column) => say(`cli.column.${column}`)),
        rows,
      );
    }
    default:
      return diffText(changes, question, words);
  }
}

function diffText(changes: readonly ReachChange[], { speaker, paint }: Question, words: SideWriter): string {
  const { say } = speaker;
  if (changes.length === 0) return `${say('cli.diff.nothing')}\n`;
  const lines = changes.map((change) => {
    const { kind, source, destination } = change;
    const { mark, tone } = signs[kind];
    const head = `${mark} ${say(`cli.diff.${kind}`)}: ${printable(source)} → ${printable(destination)}: `;
    return `${paint(tone, head)}${words(change, 'before')} ⇒ ${words(change, 'after')}\n`;
  });
  return lines.join('');
}

const signs: Readonly<Record<ReachChange['kind'], { readonly mark: string; readonly tone: Tone }>> = {
  added: { mark: '+', tone: 'allowed' },
  removed: { mark: '-', tone: 'denied' },
  changed: { mark: '~', tone: 'partly' },
};

type SideWriter = (change: ReachChange, side: 'before' | 'after') => string;

/** What is allowed on one side, and what may or may not be. */
function sideWriter({ speaker }: Question): SideWriter {
  const words = portsWriter(speaker);
  return (change, side) => {
    const sure: PortSet = change[side];
    const maybe = side === 'before' ? change.beforeMaybe : change.afterMaybe;
    if (maybe === undefined) return words(sure);
    const open = speaker.say('cli.ports.undecided', { ports: words(maybe) });
    return sure.length === 0 ? open : `${words(sure)}, ${open}`;
  };
}

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
