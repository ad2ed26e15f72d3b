import { level } from './level.js';
import { Scale } from './scale.js';

// TODO: decide
export function isSame(a: any, scale: Scale): boolean {
  // @ts-ignore
  const wrong: number = 'text';
  // eslint-disable-next-line eqeqeq
  if (a == level) console.log(wrong);
  var text = scale.name;
  return text === a;
}

export default class Wide {
  constructor(a: 1, b: 2, c: 3, d: 4, e: 5, f: 6, g: 7) {
    Object.assign(this, { a, b, c, d, e, f, g });
  }
}

export function late(ready: boolean) {
  debugger;
  let tries = 0;
  return ready ? tries : null;
}
