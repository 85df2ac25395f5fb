import { beforeEach, describe, expect, it } from 'vitest';
import { formatPath, type Place } from '#netpol';
import { openingScene } from '../examples';
import { startWith } from '../files/startWith';
import { session } from '../store';
import { pointAt, select, setCursor } from '../view/select';
import { applyEdits } from '../writing/applyEdits';
import { typeInSource } from '../writing/typeInSource';
import { answerTo } from './answerTo';
import { askWhy } from './askWhy';
import { lightNodes } from './lightNodes';
import { selectPolicy } from './selectPolicy';
import { showReplayStep } from './showReplayStep';
import { followTo, shineOn } from './spotlight';

beforeEach(() => startWith(openingScene));

const view = () => session.getState().view;
const answer = () => answerTo(session.getState());
const written = ({ file, path }: Place) => `${file} ${formatPath(path)}`;
const policyPlace = (...path: Place['path']): Place => ({ file: 'policies.yaml', document: 0, path });
const [web, db] = ['workload:default/web[Pod]', 'workload:default/db[Pod]'];

describe('askWhy', () => {
  it('answers about a pair that is not drawn, lights its ends and the lines that decide it', () => {
    select([web]);
    askWhy({ from: 'default/web', to: 'default/db', protocol: 'TCP', port: 3306 });
    const answered = answer();
    expect(answered?.kind === 'answered' && answered.verdict.outcome).toBe('denied');
    expect(view().selection).toEqual([]);
    expect(view().litNodes).toEqual([web, db]);
    expect(view().litPlaces.map(written)).toEqual([
      'policies.yaml spec.podSelector',
      'policies.yaml spec.ingress[0].from[0].podSelector.matchLabels.name',
    ]);
  });

  it('follows the manifests', () => {
    askWhy({ from: 'default/backend', to: 'default/db', protocol: 'TCP', port: 3306 });
    const text = session.getState().workspace.files[0]?.text ?? '';
    typeInSource('policies.yaml', [{ at: text.indexOf('3306'), removed: '3306', inserted: '3307' }]);
    const answered = answer();
    expect(answered?.kind === 'answered' && answered.verdict.outcome).toBe('denied');
  });

  it('takes addresses and ranges, and names the ends that do not exist', () => {
    const asked = (from: string, to: string) => {
      askWhy({ from, to, protocol: 'TCP', port: 3306 });
      const { kind, ...rest } = answer() ?? { kind: 'none' };
      return 'missing' in rest ? rest.missing : kind;
    };
    expect(asked('203.0.113.7', 'default/db[Pod]')).toBe('answered');
    expect(asked('198.51.100.0/24', 'default/db')).toBe('answered');
    expect(asked('198.51.100.0-198.51.100.255', 'default/db')).toBe('answered');
    expect(asked('2001:db8::1', 'user')).toBe('answered');
    expect(asked('default/nobody', 'elsewhere')).toEqual(['default/nobody', 'elsewhere']);
  });

  it('ends when something is selected', () => {
    askWhy({ from: 'default/web', to: 'default/db', protocol: 'TCP', port: 80 });
    showReplayStep(2);
    select([web]);
    expect([view().question, view().replayStep, answer()]).toEqual([undefined, undefined, undefined]);
  });
});

describe('selectPolicy', () => {
  it('lights the policy, and follows it to its new name', () => {
    selectPolicy('default/db-policy');
    expect(view().litPlaces.map(written)).toEqual(['policies.yaml ']);
    applyEdits([{ kind: 'renamePolicy', policy: policyPlace(), to: 'guard' }], {
      origin: 'canvas',
      label: 'renamePolicy',
    });
    expect(view().selectedPolicy).toBe('default/guard');
  });

  it('ends when the policy is deleted', () => {
    selectPolicy('default/db-policy');
    applyEdits([{ kind: 'delete', objects: [policyPlace()] }], { origin: 'canvas', label: 'delete' });
    expect(view().selectedPolicy).toBeUndefined();
  });
});

describe('what is lit', () => {
  it('is what is pointed at before the step of a replay, that before the cursor', () => {
    setCursor(policyPlace('spec', 'podSelector'));
    expect(view().litNodes).toEqual([db]);
    showReplayStep(1);
    shineOn({ places: [policyPlace('spec', 'policyTypes')], nodes: [web] });
    expect([view().litNodes, view().litPlaces.map(written)]).toEqual([[web], ['policies.yaml spec.policyTypes']]);
    pointAt(policyPlace('spec', 'ingress', 0), [db]);
    expect([view().litNodes, view().litPlaces.map(written)]).toEqual([[db], ['policies.yaml spec.ingress[0]']]);
    pointAt(undefined);
    lightNodes([web, db]);
    expect(view().litNodes).toEqual([web, db]);
    lightNodes(undefined);
    showReplayStep(undefined);
    expect(view().litNodes).toEqual([db]);
  });

  it('stays what was followed to until the cursor goes elsewhere', () => {
    followTo(policyPlace('spec', 'ingress', 0), [web]);
    setCursor(policyPlace('spec', 'ingress', 0, 'from'));
    expect(view().litNodes).toEqual([web]);
    setCursor(undefined);
    expect(view().litNodes).toEqual([web]);
    setCursor(policyPlace('spec', 'podSelector'));
    expect(view().litNodes).toEqual([db]);
  });
});
