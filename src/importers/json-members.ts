// Takes members out of what the JSON stream kept; a member that is absent, null or of another type is undefined.
import type {JsonKept, JsonKeptObject} from './json-structure';

export function objectIn(value: JsonKeptObject | undefined, name: string): JsonKeptObject | undefined {
  const inner = value?.[name];
  return typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? (inner as JsonKeptObject) : undefined;
}

/** The objects of a list; whatever else stands in it is passed over. */
export function objectsIn(value: JsonKeptObject | undefined, name: string): readonly JsonKeptObject[] {
  const inner = value?.[name];
  if (!Array.isArray(inner)) return [];
  return (inner as readonly JsonKept[]).filter(
    (item): item is JsonKeptObject => typeof item === 'object' && item !== null && !Array.isArray(item),
  );
}

/** A text that is more than white space, trimmed. */
export function wordIn(value: JsonKeptObject | undefined, name: string): string | undefined {
  const inner = value?.[name];
  return typeof inner === 'string' && inner.trim() !== '' ? inner.trim() : undefined;
}

/** A number, also where it is written as a text (`"110"`), as Kubernetes does. */
export function numberIn(value: JsonKeptObject | undefined, name: string): number | undefined {
  const inner = value?.[name];
  if (typeof inner === 'number') return inner;
  return typeof inner === 'string' && /^\d+$/.test(inner) ? Number(inner) : undefined;
}
