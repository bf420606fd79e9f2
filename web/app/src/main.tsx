// Main: the frame of the app, and which part of it is shown.

import { batch, createSignal, Show } from 'solid-js';
import { render } from 'solid-js/web';

import { door_of, write_lab_address, type Door } from './address';
import { atlas_element, AtlasDoor } from './atlas_door';
import { empty_view, write_class_address } from './classroom/class_address';
import { Classroom } from './classroom/classroom';
import { Lab } from './lab/lab';
import { load_prepared, type Prepared } from './load';
import { language_of, script, tag_of, use_script, type Script } from './script';
import { dress } from './sheets';
import { say, script_names, type Language, type TextKey } from './text';

/** What the address says, else what the browser speaks. */
function first_language(): { language: Language; script: Script } {
  const spoken = navigator.language.toLowerCase();
  const is_simplified = /^zh-(hans|cn|sg|my)/.test(spoken) || spoken === 'zh';
  return (
    language_of(location.hash) ?? {
      language: spoken.startsWith('zh') ? 'zh' : 'en',
      script: is_simplified ? 'hans' : 'hant',
    }
  );
}

class App {
  private readonly language = createSignal<Language>(first_language().language);
  /** The characters of Chinese that were used last. */
  private chinese: Script = first_language().script;
  private readonly door = createSignal<Door>(door_of(location.hash));
  private readonly hash = createSignal(location.hash, { equals: false });
  private readonly prepared = createSignal<Prepared>();
  private readonly failure = createSignal('');
  private readonly room = document.createElement('div');
  private readonly atlas_room = document.createElement('div');
  private readonly lab_room = document.createElement('div');
  private readonly class_room = document.createElement('div');
  private atlas: AtlasDoor | undefined;
  /** Where each part was left. */
  private readonly left: Record<Door, string> = { atlas: '', lab: '', class: '' };

  async start() {
    const { language, script: wanted } = first_language();
    await this.use(language === 'zh' ? wanted : 'hant');
    dress(this.door[0](), script());
    this.speak(language);
    const frame = document.getElementById('frame')!;
    frame.replaceChildren();
    render(() => this.frame(), frame);
    render(() => this.lab(), this.lab_room);
    render(() => this.classroom(), this.class_room);
    addEventListener('hashchange', (event) => {
      const { hash } = new URL(event.oldURL);
      this.left[door_of(hash)] = hash;
      this.follow();
    });
    addEventListener('popstate', () => this.follow());
    await this.load();
    document.documentElement.dataset.ready = 'yes';
    this.keep_for_offline();
  }

  private async load() {
    this.failure[1]('');
    try {
      const prepared = await load_prepared();
      this.prepared[1](prepared);
      this.atlas_room.append(atlas_element());
      this.show();
      requestAnimationFrame(() => performance.mark('first map'));
    } catch (error) {
      this.failure[1](String(error));
    }
  }

  private t = (key: TextKey, ...values: (string | number)[]) =>
    say(this.language[0](), key, ...values);

  private follow() {
    const door = door_of(location.hash);
    const said = language_of(location.hash);
    if (said && said.script !== script()) {
      void this.use(said.script).then(() => this.tell_again());
    }
    if (said && door !== 'atlas') {
      this.speak(said.language);
    }
    const is_other = door !== this.door[0]();
    if (is_other) {
      this.atlas?.leave();
    }
    // At once: no part may take up the address of another.
    batch(() => {
      this.hash[1](location.hash);
      this.door[1](door);
    });
    if (is_other) {
      this.show();
    }
  }

  /** Puts the part of the app that the address names into the room. */
  private show() {
    const door = this.door[0]();
    const prepared = this.prepared[0]();
    if (!prepared) {
      return;
    }
    dress(door, script());
    const rooms = { atlas: this.atlas_room, lab: this.lab_room, class: this.class_room };
    this.room.replaceChildren(rooms[door]);
    if (door === 'atlas') {
      const language = this.language[0]();
      const is_first = !this.atlas;
      this.atlas ??= new AtlasDoor(prepared, language, {
        spoken: (spoken) => this.speak(spoken),
      });
      if (!is_first) {
        this.atlas.come_back();
      }
      if (this.atlas.view.language !== language) {
        this.atlas.speak(language);
      }
      // For measuring and for tests.
      (window as unknown as { jinsong: AtlasDoor }).jinsong = this.atlas;
    } else {
      this.title();
      scrollTo(0, 0);
    }
  }

  /** The title of the page; the Atlas has its own. */
  private title() {
    const door = this.door[0]();
    if (door !== 'atlas') {
      document.title = `${this.t(door)} · ${this.t('app')}`;
    }
  }

  private speak(language: Language) {
    this.language[1](language);
    document.documentElement.lang =
      language === 'en' ? 'en' : script() === 'hans' ? 'zh-Hans' : 'zh-Hant';
    this.title();
  }

  /** Other characters, if they can be had: without their table Chinese stays as it is written. */
  private async use(wanted: Script) {
    await use_script(wanted).catch(() => {});
  }

  /** What does not follow a change of characters by itself. */
  private tell_again() {
    dress(this.door[0](), script());
    this.atlas?.scenes.name();
    this.speak(this.language[0]());
    if (this.door[0]() === 'atlas') {
      this.atlas?.tell();
      this.atlas?.keep(false);
    }
    // Names on maps are drawn: their letters must be there.
    void document.fonts
      .load("16px 'Jinsong Serif'", '宋')
      .then(() => this.atlas?.look_again())
      .catch(() => {});
  }

  private async switch_script() {
    this.chinese = script() === 'hans' ? 'hant' : 'hans';
    await this.use(this.chinese);
    this.tell_again();
  }

  private async switch_language() {
    const next = this.language[0]() === 'en' ? 'zh' : 'en';
    const wanted = next === 'zh' ? this.chinese : 'hant';
    if (wanted !== script()) {
      await this.use(wanted);
      dress(this.door[0](), script());
      this.atlas?.scenes.name();
    }
    if (this.door[0]() === 'atlas' && this.atlas) {
      this.atlas.speak(next);
    } else {
      this.speak(next);
    }
  }

  /** The address of a part: where it was left. */
  private address_of(door: Door): string {
    if (door === this.door[0]()) {
      return location.hash || '#';
    }
    const language = this.language[0]();
    // As it was left, in the language of now.
    const left = this.left[door].replace(/lang=[A-Za-z-]+/, `lang=${tag_of(language)}`);
    if (door === 'lab') {
      return left || write_lab_address(undefined, language);
    }
    if (door === 'class') {
      return left || write_class_address(empty_view, language);
    }
    return this.atlas
      ? this.atlas.address({ ...this.atlas.view, language })
      : `#lang=${tag_of(language)}`;
  }

  private go(door: Door, event: MouseEvent) {
    event.preventDefault();
    if (door === this.door[0]()) {
      return;
    }
    location.hash = this.address_of(door);
  }

  private frame() {
    const doors: Door[] = ['atlas', 'lab', 'class'];
    // Where the skip link leads.
    const mains = { atlas: 'panel', lab: 'experiment', class: 'classroom' };
    const skips = { atlas: 'skip_map', lab: 'skip_lab', class: 'skip_class' } as const;
    const { t } = this;
    return (
      <>
        <a
          class="skip"
          id="skip"
          href={`#${mains[this.door[0]()]}`}
          onClick={(event) => {
            // The address says what is shown: it must not change.
            event.preventDefault();
            document.getElementById(mains[this.door[0]()])?.focus();
          }}
        >
          {t(skips[this.door[0]()])}
        </a>
        <header class="app_bar">
          <p class="app_name">{t('app')}</p>
          <nav class="doors" aria-label={t('doors')}>
            {doors.map((door) => (
              <a
                href={door === 'atlas' ? '#' : `#${door}`}
                aria-current={this.door[0]() === door ? 'page' : undefined}
                onClick={(event) => this.go(door, event)}
              >
                {t(door)}
              </a>
            ))}
          </nav>
          <div class="search" id="search" hidden={this.door[0]() !== 'atlas'} />
          <button
            type="button"
            class="quiet"
            id="language"
            title={t('language_label')}
            lang={this.language[0]() === 'zh' ? 'en' : 'zh-Hant'}
            onClick={() => void this.switch_language()}
          >
            {t('language')}
          </button>
          <Show when={this.language[0]() === 'zh'}>
            <button
              type="button"
              class="quiet"
              id="script"
              lang={script() === 'hans' ? 'zh-Hant' : 'zh-Hans'}
              onClick={() => void this.switch_script()}
            >
              {script_names[script() === 'hans' ? 'hant' : 'hans']}
            </button>
          </Show>
        </header>
        <Show when={!this.prepared[0]()}>
          <main id={mains[this.door[0]()]} tabindex="-1">
            <h1 class="unseen">{t('app')}</h1>
            <p class="waiting" classList={{ trouble: this.failure[0]() !== '' }} role="status">
              {this.failure[0]() ? t('load_failed', this.failure[0]()) : t('loading')}
            </p>
            <Show when={this.failure[0]()}>
              <p class="waiting">
                <button type="button" class="quiet" onClick={() => void this.load()}>
                  {t('retry')}
                </button>
              </p>
            </Show>
          </main>
        </Show>
        {this.room}
      </>
    );
  }

  private lab() {
    return (
      <Show when={this.prepared[0]()}>
        {(prepared) => (
          <Lab
            prepared={prepared()}
            language={this.language[0]()}
            shown={this.door[0]() === 'lab'}
            hash={this.hash[0]()}
          />
        )}
      </Show>
    );
  }

  private classroom() {
    return (
      <Show when={this.prepared[0]()}>
        {(prepared) => (
          <Classroom
            prepared={prepared()}
            language={this.language[0]()}
            shown={this.door[0]() === 'class'}
            hash={this.hash[0]()}
          />
        )}
      </Show>
    );
  }

  /** Once the first map is there, all files are kept, so that the app works without a network. */
  private keep_for_offline() {
    if (!import.meta.env.PROD || !('serviceWorker' in navigator)) {
      return;
    }
    navigator.serviceWorker
      .register('./service_worker.js')
      .then(() => navigator.serviceWorker.ready)
      .then(() => {
        document.documentElement.dataset.offline = 'yes';
      })
      // Browsers refuse it without a secure address: the app then needs the network, as any page.
      .catch(() => {});
  }
}

void new App().start();
