import type { Locator, Page } from 'playwright-core';

// The keystroke-level model (Card, Moran and Newell 1980): a key of an average typist, and making up one's mind before each step.
const KEY_SECONDS = 0.28;
const MIND_SECONDS = 1.35;
const MOST_TABS = 80;

/** A person who uses a page with keys alone: what they press and how often they must make up their mind is counted. */
export class Keyboard {
  private pressed = 0;
  private steps = 0;

  constructor(private readonly page: Page) {}

  /** Goes to an element, forwards or, where that is nearer, back, as one does who sees where the focus is. */
  async to(target: Locator): Promise<void> {
    this.steps += 1;
    await target.and(this.page.locator(':not(:disabled)')).waitFor();
    const away = (await target.evaluate(TABS_BETWEEN)) as number;
    for (let tab = 0; tab < MOST_TABS && !(await isFocused(target)); tab += 1) await this.key(away < 0 ? 'Shift+Tab' : 'Tab');
    if (!(await isFocused(target))) throw new Error(`${target.toString()} is not reached within ${MOST_TABS} presses of Tab.`);
  }

  async press(target: Locator, key: string): Promise<void> {
    await this.to(target);
    await this.key(key);
  }

  async enter(): Promise<void> {
    await this.key('Enter');
  }

  /** The focus must be here already: a person looks where they are, and goes nowhere. */
  async isAt(target: Locator): Promise<void> {
    await target.and(this.page.locator(':focus')).waitFor();
  }

  /** Writes over what a field holds. */
  async write(text: string): Promise<void> {
    this.steps += 1;
    await this.key('Control+a');
    this.pressed += text.length;
    await this.page.keyboard.type(text);
  }

  /** Opens a list and goes down to an option. */
  async choose(list: Locator, option: Locator): Promise<void> {
    await this.press(list, 'Enter');
    await option.waitFor();
    for (let down = 0; down < MOST_TABS && !(await isChosen(option)); down += 1) await this.key('ArrowDown');
    await this.key('Enter');
  }

  /** Writes in a list that searches, and takes what it finds first. */
  async pick(list: Locator, text: string): Promise<void> {
    await this.to(list);
    this.pressed += text.length;
    await this.page.keyboard.type(text);
    await this.page.getByRole('option', { name: text }).first().waitFor(); // prettier-ignore
    await this.key('ArrowDown');
    await this.key('Enter');
  }

  /** How long an average typist takes. */
  seconds(): number {
    return this.pressed * KEY_SECONDS + this.steps * MIND_SECONDS;
  }

  words(): string {
    return `${this.pressed} keys in ${this.steps} steps, about ${Math.round(this.seconds())} s of an average typist`;
  }

  private async key(key: string): Promise<void> {
    this.pressed += 1;
    await this.page.keyboard.press(key);
  }
}

const TABS_BETWEEN = `(target) => {
  const focused = document.activeElement ?? document.body;
  return focused.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING ? -1 : 1;
}`;

const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === element.ownerDocument.activeElement);
const isChosen = (option: Locator): Promise<boolean> =>
  option.evaluate((element) => element.hasAttribute('data-combobox-selected'));
