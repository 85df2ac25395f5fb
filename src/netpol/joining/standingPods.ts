import type { Workload } from '../cluster';
import type { PodManifest } from '../resources';

/**
 * The manifests whose pods are judged: all of a workload's, but no template for which listed Pods already stand (they
 * carry its labels and ports, and know more: addresses, the controller's own labels), and no former ReplicaSet that its
 * Deployment keeps with no replicas.
 */
export function standingPods(workload: Workload): readonly PodManifest[] {
  if (workload.pods.length < 2) return workload.pods;
  const pods = workload.pods.filter(({ kind }) => kind === 'Pod');
  return workload.pods.filter((manifest) => {
    if (manifest.kind === 'Pod') return true;
    if (manifest.owner !== undefined && manifest.replicas === 0) return false;
    return !pods.some((pod) => standsFor(pod, manifest));
  });
}

/** Whether pods of the workload may reach other pods of the same workload, and so more than themselves. */
export function hasSeveralPods(pod: PodManifest): boolean {
  switch (pod.kind) {
    case 'Pod':
      return false;
    case 'DaemonSet':
    case 'Job':
    case 'CronJob':
      return true;
    default:
      return (pod.replicas ?? 1) > 1;
  }
}

function standsFor(pod: PodManifest, template: PodManifest): boolean {
  if (pod.hostNetwork !== template.hostNetwork || pod.ports.length !== template.ports.length) return false;
  for (const [key, value] of template.labels) {
    if (pod.labels.get(key) !== value) return false;
  }
  return template.ports.every((port, index) => {
    const other = pod.ports[index];
    return (
      other !== undefined &&
      other.containerPort === port.containerPort &&
      other.protocol === port.protocol &&
      other.name === port.name
    );
  });
}
