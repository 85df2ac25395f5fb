import { assertNever } from '#lib';
import { joinResources } from '#manifests';
import { clusterOf, findPlugin, type Resources } from '#netpol';
import { newReachDesk, type Subject } from './reachDesk';
import type { News, ReachAnswer, ReachMessage, SentId, SentSnapshot } from './wire';

/** Answers the messages of one `reachElsewhere`, in the order in which they come. What is asked is worked out anew only as far as documents differ. */
export function newReachClerk(): (message: ReachMessage) => ReachAnswer {
  const desk = newReachDesk();
  const documents = new Map<SentId, Resources>();
  const subjects = new Map<SentId, Subject>();

  return (message) => {
    const { number, question } = message;
    try {
      learn(message.news);
      switch (question.kind) {
        case 'changes':
          return { kind: 'changes', number, changes: desk.changes(subject(question.from), subject(question.to)) };
        case 'matrix':
          return { kind: 'matrix', number, matrix: desk.matrix(subject(question.of)) };
        case 'reachOf':
          return { kind: 'reachOf', number, reach: desk.reachOf(subject(question.of), question.peer) };
        default:
          return assertNever(question);
      }
    } catch (error) {
      return { kind: 'failed', number, reason: String(error) };
    }
  };

  function learn(news: News): void {
    for (const [id, document] of news.documents) documents.set(id, document);
    for (const snapshot of news.snapshots) subjects.set(snapshot.id, subjectOf(snapshot));
    for (const id of news.forgottenSnapshots) subjects.delete(id);
    for (const id of news.forgottenDocuments) documents.delete(id);
  }

  function subjectOf({ documents: ids, plugin, assumptions }: SentSnapshot): Subject {
    const resources = joinResources(ids.map((id) => known(documents, id)));
    return { cluster: clusterOf(resources, assumptions), plugin: findPlugin(plugin) };
  }

  function subject(id: SentId): Subject {
    return known(subjects, id);
  }
}

function known<T>(items: ReadonlyMap<SentId, T>, id: SentId): T {
  const item = items.get(id);
  if (item === undefined) throw new Error(`${id} was never sent.`);
  return item;
}
