import { type Scalar, type ScalarTag, Schema } from 'yaml';
import { falsePattern, nullPattern, numberPattern, readPlainScalar, truePattern } from './scalar';

const nullTag: ScalarTag = {
  identify: (value) => value === null,
  default: true,
  tag: 'tag:yaml.org,2002:null',
  test: nullPattern,
  resolve: () => null,
  stringify: (scalar) => scalar.source ?? 'null',
};

function booleanTag(meaning: boolean, test: RegExp): ScalarTag {
  return {
    identify: (value) => value === meaning,
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test,
    resolve: () => meaning,
    stringify: () => String(meaning),
  };
}

function numberTag(kind: 'int' | 'float', test: RegExp): ScalarTag {
  return {
    identify: (value) => typeof value === 'number' && Number.isInteger(value) === (kind === 'int'),
    default: true,
    tag: `tag:yaml.org,2002:${kind}`,
    test,
    resolve(text) {
      const scalar = readPlainScalar(text);
      return scalar.kind === 'number' ? Number(scalar.json) : text;
    },
    stringify: (scalar: Scalar) => String(scalar.value),
  };
}

/** The reading of `readPlainScalar` as a schema of the `yaml` library; when printing, it decides which strings need quotes. */
export const kubectlSchema: Schema = new Schema({
  // Maps, lists and strings.
  schema: 'failsafe',
  customTags: (tags) => [
    ...tags,
    nullTag,
    booleanTag(true, truePattern),
    booleanTag(false, falsePattern),
    numberTag('int', numberPattern),
    numberTag('float', numberPattern),
  ],
  resolveKnownTags: false,
});
