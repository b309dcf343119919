// JSON Schema (draft 2020-12) as far as our documents use it, and the annotations that we add to it.
import type {AnyCalculator} from '../../model/calculator';
import {type SchemaKind, schemaPath} from '../machine-addresses';

export const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

type JsonType = 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean' | 'null';

/** Keywords that begin with `x-` are ours; a validator passes over them. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly $id?: string;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly title?: string;
  readonly description?: string;
  readonly type?: JsonType | readonly JsonType[];
  readonly const?: string | number | boolean | null;
  readonly enum?: readonly (string | null)[];
  readonly default?: unknown;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: 'date' | 'uri';
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly patternProperties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: boolean | JsonSchema;
  readonly required?: readonly string[];
  readonly if?: JsonSchema;
  readonly then?: JsonSchema;
  /** The unit of a number, as the calculator writes it: `USD/month`. */
  readonly 'x-unit'?: string;
  /** The ends of the form's slider: usual values, not limits. */
  readonly 'x-usual'?: readonly [low: number, high: number];
  /** What null, or an empty text, means. */
  readonly 'x-blank'?: string;
  /** Where the default comes from. */
  readonly 'x-source'?: string;
  /** The default as a link writes it. */
  readonly 'x-link-default'?: string;
  /** The formula of a result. */
  readonly 'x-formula'?: string;
  /** The version of the calculator that the document describes. */
  readonly 'x-version'?: number;
}

/** How each document begins. @param origin of the site, without a slash at its end. */
export function heading(
  {name, title, version}: AnyCalculator,
  kind: SchemaKind,
  origin: string,
  description: string,
): JsonSchema {
  return {
    $schema: DIALECT,
    $id: origin + schemaPath(name, kind),
    title: `${title}: ${kind}`,
    description,
    'x-version': version,
  };
}

/** An object with exactly these members. */
export function record(properties: Readonly<Record<string, JsonSchema>>, optional: readonly string[] = []): JsonSchema {
  return {
    type: 'object',
    properties,
    required: Object.keys(properties).filter((name) => !optional.includes(name)),
    additionalProperties: false,
  };
}
