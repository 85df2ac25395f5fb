import { joined, namespace, pod } from '../manifests.testing';

/** Manifests that have a finding, and some that come close and have not. */
export interface DiagnosisExample {
  /** The case of the message. */
  readonly context?: string;
  readonly severity: 'warning' | 'info';
  readonly has: string;
  readonly hasNot: string;
}

/** Documents as one text. */
export const docs = (...documents: readonly string[]) => joined(documents);

/** Pods of namespace shop. */
export const web = pod('shop/web app=web :80');
export const api = pod('shop/api app=api :8080');
export const db = pod('shop/db app=db :5432');

/** Where most clusters run their DNS, and the rule that lets pods ask it. */
export const coredns = pod('kube-system/coredns k8s-app=kube-dns :53/UDP :53');
export const dnsRule = `
    - to:
        - namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: kube-system } }
          podSelector: { matchLabels: { k8s-app: kube-dns } }
      ports:
        - { protocol: UDP, port: 53 }
        - { protocol: TCP, port: 53 }`;

/** Another team, and its pod. */
export const sre = namespace('sre team=sre');
export const prometheus = pod('sre/prometheus app=prometheus :9090');
