interface Waiting<Asker, Answer> {
  asker: Asker;
  resolve: (answer: Answer) => void;
  reject: (error: unknown) => void;
}

interface Group<Asker, Answer> {
  waiting: Waiting<Asker, Answer>[];
  busy: boolean;
}

/**
 * One read for many who ask for the same thing: whoever asks while a read of it is under way is answered by the next one, together with
 * all others who wait. A read begins after everybody whom it answers has asked, so nobody is told what was true before.
 */
export class Gathered<Asker, Answer> {
  private readonly groups = new Map<string, Group<Asker, Answer>>();

  constructor(private readonly read: (key: string, askers: readonly Asker[]) => Promise<Answer>) {}

  ask(key: string, asker: Asker): Promise<Answer> {
    const group = this.groups.get(key) ?? { waiting: [], busy: false };
    this.groups.set(key, group);
    return new Promise((resolve, reject) => {
      group.waiting.push({ asker, resolve, reject });
      if (!group.busy) void this.drain(key, group);
    });
  }

  private async drain(key: string, group: Group<Asker, Answer>): Promise<void> {
    group.busy = true;
    // What arrives in the same turn of the event loop goes together.
    await new Promise(setImmediate);
    while (group.waiting.length > 0) {
      const batch = group.waiting.splice(0);
      await this.read(key, batch.map(({ asker }) => asker)).then(
        (answer) => batch.forEach(({ resolve }) => resolve(answer)),
        (error: unknown) => batch.forEach(({ reject }) => reject(error)),
      ); // prettier-ignore
    }
    this.groups.delete(key);
  }
}
