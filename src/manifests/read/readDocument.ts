import { assertNever } from '#lib';
import type {
  AdminPolicy,
  Finding,
  Namespace,
  NetworkPolicy,
  OtherObject,
  PodManifest,
  Resources,
  Scenario,
} from '#netpol';
import type { Syntax } from '../syntax/parseSyntax';
import { type Decoded, decodeObject } from './decode/decodeObject';
import { findingOf } from './decode/issue';
import { objectsOf } from './decode/manifestObject';

/** What one document says. Ranges of findings count from the document's start. */
export interface DocumentMeaning {
  readonly resources: Resources;
  readonly findings: readonly Finding[];
}

/** Reads the objects of a document that has been parsed; one without a value (empty, or with errors) says nothing. Never throws. */
export function readDocument(syntax: Syntax, file: string, document: number): DocumentMeaning {
  if (!syntax.value || syntax.value.kind === 'null') return { resources: noResources, findings: [] };
  const place = { file, document, path: [] };
  const { objects, strangers } = objectsOf(syntax.value, place, syntax.text);
  const collected = new Collection();
  const findings: Finding[] = strangers.map(({ place, range }) => ({
    code: 'notAnObject',
    severity: 'error',
    place,
    path: [],
    range,
    params: {},
    repairs: [],
  }));
  for (const object of objects) {
    const { decoded, issues } = decodeObject(object);
    collected.add(decoded);
    for (const issue of issues) findings.push(findingOf(object, issue));
  }
  return { resources: collected.resources, findings };
}

/** One object for all empty documents. */
const noResources: Resources = { namespaces: [], pods: [], policies: [], adminPolicies: [], scenarios: [], others: [] };

class Collection {
  readonly namespaces: Namespace[] = [];
  readonly pods: PodManifest[] = [];
  readonly policies: NetworkPolicy[] = [];
  readonly adminPolicies: AdminPolicy[] = [];
  readonly scenarios: Scenario[] = [];
  readonly others: OtherObject[] = [];

  add(decoded: Decoded): void {
    switch (decoded.kind) {
      case 'namespace':
        this.namespaces.push(decoded.resource);
        return;
      case 'pod':
        this.pods.push(decoded.resource);
        return;
      case 'policy':
        this.policies.push(decoded.resource);
        return;
      case 'adminPolicy':
        this.adminPolicies.push(decoded.resource);
        return;
      case 'scenario':
        this.scenarios.push(decoded.resource);
        return;
      case 'other':
        this.others.push(decoded.resource);
        return;
      case 'nothing':
        return;
      default:
        assertNever(decoded);
    }
  }

  get resources(): Resources {
    const { namespaces, pods, policies, adminPolicies, scenarios, others } = this;
    return { namespaces, pods, policies, adminPolicies, scenarios, others };
  }
}
