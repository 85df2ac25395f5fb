import type { Workload } from '../cluster';
import type { PodManifest } from '../resources';

/**
 * The manifests whose pods are judged: all of a workload's, but not an owner's template while listed Pods already
 * stand for it (they carry its labels and ports, and know more: addresses, the controller's own labels).
 */
export function standingPods(workload: Workload): readonly PodManifest[] {
  const [first, ...rest] = workload.pods;
  if (first === undefined || first.kind === 'Pod' || rest.length === 0) return workload.pods;
  const pods = workload.pods.filter((pod) => pod.kind === 'Pod');
  const standing = workload.pods.filter(
    (manifest) => manifest.kind === 'Pod' || !pods.some((pod) => standsFor(pod, manifest)),
  );
  return standing;
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
