import { Checkbox, NativeSelect, Radio, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from '#i18n';
import type { Edit } from '#manifests';
import type { Cluster, Direction, NetworkPolicyRule } from '#netpol';
import { applyEdits, previewEdits, useSession } from '#session';
import { ChangedFlows } from './ChangedFlows';
import { DialogForm } from './DialogForm';
import classes from './Form.module.css';
import { IsolationWarnings } from './IsolationWarnings';
import { newIsolations } from './newIsolations';
import { RefusalText } from './RefusalText';
import { WrittenLines } from './WrittenLines';

const both: readonly Direction[] = ['ingress', 'egress'];
const everything: readonly NetworkPolicyRule[] = [{ peers: [], ports: [] }];

/** Asks what a new policy protects, in which directions, and with which rules it begins; shows what it would change. */
export function AddPolicyDialog({ namespace }: { namespace: string | undefined }) {
  const { t } = useTranslation();
  const cluster = useSession((state) => state.cluster);
  const picture = useSession((state) => state.picture);
  const namespaces = [...cluster.namespaces.keys()];
  const [home, setHome] = useState(namespace ?? namespaces[0] ?? 'default');
  const [typedName, setName] = useState<string>();
  const [labels, setLabels] = useState<readonly string[]>([]);
  const [directions, setDirections] = useState<readonly Direction[]>(['ingress']);
  const [start, setStart] = useState<'nothing' | 'everything'>('nothing');
  const offered = useMemo(() => labelsIn(cluster, home), [cluster, home]);
  const chosen = labels.filter((label) => offered.includes(label));
  const name = typedName ?? freePolicyName(cluster, home, chosen);
  const edit = useMemo((): Edit => {
    const rules = start === 'everything' ? everything : undefined;
    return {
      kind: 'addPolicy',
      namespace: home,
      name,
      podSelector: { matchLabels: new Map(chosen.map(labelPair)), matchExpressions: [] },
      policyTypes: directions,
      ...(rules !== undefined && directions.includes('ingress') && { ingress: rules }),
      ...(rules !== undefined && directions.includes('egress') && { egress: rules }),
    };
  }, [home, name, chosen, directions, start]);
  const preview = useMemo(() => previewEdits([edit]), [edit]);
  return (
    <DialogForm
      confirm={t('dialog.addPolicy.confirm')}
      disabled={directions.length === 0 || preview.refusal !== undefined}
      submit={() => (applyEdits([edit], { origin: 'inspector', label: 'addPolicy' }) === 'done' ? 'done' : 'stay')}
    >
      <div className={classes.fields}>
        <TextInput
          size="xs"
          data-autofocus
          label={t('dialog.addPolicy.name')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <NativeSelect
          size="xs"
          label={t('dialog.addPolicy.namespace')}
          data={namespaces.includes(home) ? namespaces : [home, ...namespaces]}
          value={home}
          onChange={(event) => setHome(event.currentTarget.value)}
        />
      </div>
      <fieldset className={classes.choices}>
        <legend>{t('dialog.addPolicy.protects')}</legend>
        <p className={classes.lead}>
          {chosen.length === 0
            ? t('dialog.addPolicy.protectsAll', { namespace: home })
            : t('dialog.addPolicy.protectsSome')}
        </p>
        <div className={classes.inline}>
          {offered.map((label) => (
            <Checkbox
              key={label}
              size="xs"
              classNames={{ label: classes.mono ?? '' }}
              label={label}
              checked={chosen.includes(label)}
              onChange={(event) =>
                setLabels(event.currentTarget.checked ? [...chosen, label] : chosen.filter((each) => each !== label))
              }
            />
          ))}
        </div>
      </fieldset>
      <fieldset className={classes.choices}>
        <legend>{t('dialog.directions')}</legend>
        <div className={classes.inline}>
          {both.map((direction) => (
            <Checkbox
              key={direction}
              size="xs"
              label={t(`dialog.addPolicy.${direction}`)}
              checked={directions.includes(direction)}
              onChange={(event) => {
                const { checked } = event.currentTarget;
                setDirections(both.filter((each) => (each === direction ? checked : directions.includes(each))));
              }}
            />
          ))}
        </div>
      </fieldset>
      <Radio.Group value={start} onChange={(value) => setStart(value === 'everything' ? 'everything' : 'nothing')}>
        <fieldset className={classes.choices}>
          <legend>{t('dialog.addPolicy.start')}</legend>
          <Radio size="xs" value="nothing" label={t('dialog.addPolicy.startNothing')} />
          <Radio size="xs" value="everything" label={t('dialog.addPolicy.startEverything')} />
        </fieldset>
      </Radio.Group>
      {preview.refusal !== undefined && <RefusalText refusal={preview.refusal} />}
      {start === 'nothing' && (
        <IsolationWarnings isolations={newIsolations(picture, preview.picture)} dns="withoutDns" />
      )}
      <ChangedFlows title={t('dialog.changedFlows.title')} flows={preview.changedFlows} />
      <WrittenLines files={preview.files} />
    </DialogForm>
  );
}

/** Labels that pods of a namespace carry, as `key=value`, each once, in cluster order. */
function labelsIn(cluster: Cluster, namespace: string): readonly string[] {
  const pods = [...cluster.workloads.values()]
    .filter((workload) => workload.namespace === namespace)
    .flatMap((workload) => workload.pods);
  return [...new Set(pods.flatMap((pod) => [...pod.labels].map(([key, value]) => `${key}=${value}`)))];
}

function labelPair(label: string): [string, string] {
  const [key = '', value = ''] = label.split('=');
  return [key, value];
}

function freePolicyName(cluster: Cluster, namespace: string, labels: readonly string[]): string {
  const taken = new Set(
    cluster.policies.filter((policy) => policy.namespace === namespace).map((policy) => policy.name),
  );
  const [first] = labels;
  const [, value] = first === undefined ? [] : labelPair(first);
  const base =
    value === undefined || value === '' ? 'policy' : `${value.toLowerCase().replace(/[^a-z0-9-]+/g, '-')}-policy`;
  let name = base;
  for (let number = 2; taken.has(name); number++) name = `${base}-${number}`;
  return name;
}
