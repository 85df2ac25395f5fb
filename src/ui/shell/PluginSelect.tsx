import { useId, useMemo } from 'react';
import { useTranslation } from '#i18n';
import { findPlugin, type PluginProfile, pluginProfiles } from '#netpol';
import { applyEdits, useSession } from '#session';
import classes from './PluginSelect.module.css';

/** Chooses the network plugin that judges; the choice is written into the scenario. */
export function PluginSelect() {
  const { t } = useTranslation();
  const id = useId();
  const chosen = useSession((state) => findPlugin(state.reading.resources.scenarios[0]?.plugin).id);
  const groups = useMemo(() => groupProfiles(pluginProfiles), []);
  return (
    <div className={classes.field}>
      <label className={classes.label} htmlFor={id}>
        {t('shell.plugin')}
      </label>
      <select
        id={id}
        className={classes.select}
        value={chosen}
        onChange={(event) =>
          applyEdits([{ kind: 'setPlugin', plugin: event.currentTarget.value }], {
            origin: 'inspector',
            label: 'setPlugin',
          })
        }
      >
        {groups.map(({ group, profiles }) => (
          <optgroup key={group} label={t(`shell.pluginGroup.${group}`)}>
            {profiles.map((profile) => (
              <option key={profile.id} value={profile.id}>
                {profile.status === 'specification' ? t('shell.specification') : profile.label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}

type Group = 'specification' | 'enforcing' | 'enforcingNothing' | 'unmaintained';

function groupProfiles(profiles: readonly PluginProfile[]): { group: Group; profiles: readonly PluginProfile[] }[] {
  const groups: readonly Group[] = ['specification', 'enforcing', 'enforcingNothing', 'unmaintained'];
  return groups.map((group) => ({ group, profiles: profiles.filter((profile) => groupOf(profile) === group) }));
}

function groupOf(profile: PluginProfile): Group {
  if (profile.status === 'specification') return 'specification';
  if (profile.status === 'unmaintained') return 'unmaintained';
  return profile.enforces.ingress === 'no' && profile.enforces.egress === 'no' ? 'enforcingNothing' : 'enforcing';
}
