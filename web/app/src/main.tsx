// Main: the frame of the app, and which part of it is shown.

import { batch, createSignal, Show } from 'solid-js';
import { render } from 'solid-js/web';

import { door_of, write_lab_address, type Door } from './address';
import { atlas_element, AtlasDoor } from './atlas_door';
import { empty_view, write_class_address } from './classroom/class_address';
import { Classroom } from './classroom/classroom';
import { Lab } from './lab/lab';
import { load_prepared, type Prepared } from './load';
import { dress } from './sheets';
import { say, type Language, type TextKey } from './text';

function first_language(): Language {
  const said = /[#&]lang=(en|zh)/.exec(location.hash)?.[1];
  return said === 'zh' || said === 'en'
    ? said
    : navigator.language.toLowerCase().startsWith('zh')
      ? 'zh'
      : 'en';
}

class App {
  private readonly language = createSignal<Language>(first_language());
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
    const [door] = this.door;
    dress(door());
    this.speak(this.language[0]());
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
    const language = /[#&]lang=(en|zh)/.exec(location.hash)?.[1];
    if (door !== 'atlas' && (language === 'en' || language === 'zh')) {
      this.speak(language);
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
    dress(door);
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
    document.documentElement.lang = language === 'zh' ? 'zh-Hant' : 'en';
    this.title();
  }

  private switch_language() {
    const next = this.language[0]() === 'en' ? 'zh' : 'en';
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
    const left = this.left[door].replace(/lang=[a-z]+/, `lang=${language}`);
    if (door === 'lab') {
      return left || write_lab_address(undefined, language);
    }
    if (door === 'class') {
      return left || write_class_address(empty_view, language);
    }
    return this.atlas ? this.atlas.address({ ...this.atlas.view, language }) : `#lang=${language}`;
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
            onClick={() => this.switch_language()}
          >
            {t('language')}
          </button>
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
