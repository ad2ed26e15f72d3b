import type { Page } from 'playwright-core';

/** One panelist's hands on the live room. */
export class RoomWindow {
  constructor(readonly page: Page) {}

  heading(text: string): Promise<void> {
    return this.page.getByRole('heading', { level: 2, name: text }).waitFor();
  }

  /** Presses keys one after the other, as a hand does beside a call. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Waits until scores can be given here. */
  ready(): Promise<void> {
    return this.page.getByText('Only you see these until the reveal.').waitFor();
  }

  /** Waits until the room's head says so; what it says instead stands in the failure. */
  async says(words: RegExp | string): Promise<void> {
    const head = this.page
      .getByRole('banner')
      .or(this.page.getByRole('region', { name: 'The round and its state' }))
      .first();
    await head
      .getByText(words)
      .first()
      .waitFor()
      .catch(async (cause: Error) => {
        throw new Error(`${cause.message}\nThe room says: ${(await head.innerText()).replaceAll('\n', ' · ')}`);
      });
  }

  /** The chosen value of a dimension of the question in sight; null where none is. */
  async chosen(dimension: string): Promise<string | null> {
    const radio = this.page.getByRole('radiogroup', { name: dimension }).getByRole('radio', { checked: true });
    return (await radio.count()) === 0 ? null : radio.locator('xpath=..').innerText();
  }

  /** What the panel strip says of a colleague. */
  panelist(name: string) {
    return this.page.getByRole('region', { name: 'Panel' }).getByRole('listitem').filter({ hasText: name });
  }

  async submit(recommendation: string): Promise<void> {
    await this.page.getByRole('radio', { name: recommendation, exact: true }).click();
    await this.page.getByRole('button', { name: 'Submit my scorecard' }).click();
    await this.page.getByText(/^Submitted/).waitFor();
  }
}
