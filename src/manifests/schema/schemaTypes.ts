import type { Help, HelpKey } from './help';

/** A JSON Schema (draft 7), as far as it is used here. */
export interface JsonSchema {
  $ref?: string;
  definitions?: Record<string, JsonSchema>;
  description?: string;
  /** Of Monaco's YAML worker, which shows a plain description with its marks escaped. */
  markdownDescription?: string;
  type?: JsonType | JsonType[];
  const?: string;
  enum?: (string | number | null)[];
  pattern?: string;
  minimum?: number;
  maximum?: number;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: boolean | JsonSchema;
  items?: JsonSchema;
  maxItems?: number;
  allOf?: JsonSchema[];
  anyOf?: JsonSchema[];
  if?: JsonSchema;
  then?: JsonSchema;
}

export type JsonType = 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array' | 'null';

/** A schema with its help. */
export function described(say: Help, key: HelpKey, schema: JsonSchema): JsonSchema {
  const markdownDescription = say(key);
  return { description: markdownDescription.replaceAll('`', ''), markdownDescription, ...schema };
}

/** An object that has these fields and no others, or nothing. */
export function closed(properties: Record<string, JsonSchema>): JsonSchema {
  return { type: ['object', 'null'], properties, additionalProperties: false };
}

/** An object of which these fields are known, or nothing. */
export function open(properties: Record<string, JsonSchema>): JsonSchema {
  return { type: ['object', 'null'], properties };
}

export function list(items: JsonSchema): JsonSchema {
  return { type: ['array', 'null'], items };
}

export const text: JsonSchema = { type: ['string', 'null'] };

/** Labels and the like; a key without a value is the empty text. */
export const textMap: JsonSchema = { type: ['object', 'null'], additionalProperties: { type: ['string', 'null'] } };

export const portNumber: JsonSchema = { type: ['integer', 'null'], minimum: 1, maximum: 65535 };

export const protocol: JsonSchema = { enum: ['TCP', 'UDP', 'SCTP', null] };

/** `metadata` of any kind; fields that matter to no one here are left alone. */
export function metadata(say: Help): JsonSchema {
  return described(
    say,
    'metadata',
    open({
      name: described(say, 'name', text),
      namespace: described(say, 'namespace', text),
      labels: described(say, 'labels', textMap),
      annotations: described(say, 'annotations', textMap),
    }),
  );
}
