import type { PluginProfile } from '../plugin';
import { pluginProfiles, specification } from './profiles';

/** The profile with an id; the specification when there is none or it is not known. */
export function findPlugin(id: string | undefined): PluginProfile {
  return pluginProfiles.find((profile) => profile.id === id) ?? specification;
}
