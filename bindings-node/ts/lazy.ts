/** Values that are worked out when somebody reads them. */

/**
 * Gives an object properties that are worked out when first read, and kept. They are its own and enumerable, so that
 * spreading, deep comparison and printing see them. What every object has, such as `toString`, is no such property.
 * @internal
 */
export function lazily<T extends object>(target: T, makers: { [K in Exclude<keyof T, keyof Object>]?: () => T[K] }): void {
  for (const [key, make] of Object.entries(makers) as [string, () => unknown][]) {
    const get = (): unknown => {
      const value = make();
      Object.defineProperty(target, key, { value, enumerable: true });
      return value;
    };
    Object.defineProperty(target, key, { get, enumerable: true, configurable: true });
  }
}

/**
 * Makes `console.log` show the values of a class, worked out, instead of `[Getter]`.
 * @internal
 */
export function shown(type: { prototype: object; name: string }): void {
  Object.defineProperty(type.prototype, Symbol.for('nodejs.util.inspect.custom'), {
    value(this: object, _depth: number, options: object, inspect: (value: unknown, options: object) => string) {
      return `${type.name} ${inspect({ ...this }, options)}`;
    },
  });
}

/**
 * Makes `console.log` show these fields of values alone: what else they hold is personal. They stay as they are else: what shows
 * them is not enumerable.
 * @internal
 */
export function guarded<T extends object>(name: string, fields: readonly (keyof T)[]): <V extends T>(value: V) => V {
  const value = function (this: T, _depth: number, options: object, inspect: (value: unknown, options: object) => string): string {
    return `${name} ${inspect(Object.fromEntries(fields.map((field) => [field, this[field]])), options)}`;
  };
  return (target) => Object.defineProperty(target, Symbol.for('nodejs.util.inspect.custom'), { value });
}

/**
 * Makes `console.log` show how long the lists of a class are, not what stands in them: days and keys are personal.
 * @internal
 */
export function counted<T extends object>(type: { prototype: T; name: string }, lists: readonly (keyof T)[]): void {
  Object.defineProperty(type.prototype, Symbol.for('nodejs.util.inspect.custom'), {
    value(this: T, _depth: number, options: object, inspect: (value: unknown, options: object) => string) {
      const lengths = lists.map((list) => [list, (this[list] as readonly unknown[]).length]);
      return `${type.name} ${inspect(Object.fromEntries(lengths), options)}`;
    },
  });
}

/**
 * A list fetched in pieces, so that a long one never holds all its temporary handles at once.
 * @internal
 */
export function pieces<T>(fetch: (from: number, length: number) => T[]): T[] {
  const LENGTH = 4096;
  const all: T[] = [];
  for (;;) {
    const piece = fetch(all.length, LENGTH);
    for (const item of piece) all.push(item);
    if (piece.length < LENGTH) return all;
  }
}
