import type { PictureNode, WorkloadNode } from '#graph';
import { assertNever } from '#lib';
import type { Translate } from './words';

/** What a node is called aloud: `Pod web in default, ingress door open, egress door guarded`. */
export function nodeLabel(node: PictureNode, t: Translate): string {
  switch (node.kind) {
    case 'workload': {
      const pod = podLabel(node, t);
      return node.stale ? t('canvas.podStale', { pod }) : pod;
    }
    case 'namespace':
      return t('canvas.namespace', { name: node.namespace.name, count: node.members.length });
    case 'external':
      return t('canvas.external', { name: node.external.name, cidr: node.external.cidr });
    default:
      return assertNever(node);
  }
}

/** The name of what a node stands for. */
export function nodeName(node: PictureNode): string {
  switch (node.kind) {
    case 'workload':
      return node.workload.name;
    case 'namespace':
      return node.namespace.name;
    case 'external':
      return node.external.name;
    default:
      return assertNever(node);
  }
}

function podLabel({ workload, ingress, egress }: WorkloadNode, t: Translate): string {
  return t('canvas.pod', {
    kind: workload.kind,
    name: workload.name,
    namespace: workload.namespace,
    ingress: t(`canvas.door.state.${ingress.state}`),
    egress: t(`canvas.door.state.${egress.state}`),
  });
}
