// Main: the frame of the app, and which part of it is shown.

import { createSignal, Show } from 'solid-js';
import { render } from 'solid-js/web';

import { write_address } from 'jinsong/report/address.js';

import { door_of, write_lab_address, type Door } from './address';
import { atlas_element, AtlasDoor } from './atlas_door';
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
  private readonly hash = createSignal(location.hash);
  private readonly prepared = createSignal<Prepared>();
  private readonly failure = createSignal('');
  private readonly room = document.createElement('div');
  private readonly atlas_room = document.createElement('div');
  private readonly lab_room = document.createElement('div');
  private atlas: AtlasDoor | undefined;
  /** Where each part was left. */
  private readonly left: Record<Door, string> = { atlas: '', lab: '' };

  async start() {
    const [door] = this.door;
    dress(door());
    this.speak(this.language[0]());
    render(() => this.frame(), document.getElementById('frame')!);
    render(() => this.lab(), this.lab_room);
    addEventListener('hashchange', () => this.follow());
    addEventListener('popstate', () => this.follow());
    try {
      const prepared = await load_prepared();
      this.prepared[1](prepared);
      this.atlas_room.append(atlas_element());
      this.show();
      requestAnimationFrame(() => performance.mark('first map'));
    } catch (error) {
      this.failure[1](String(error));
    }
    document.documentElement.dataset.ready = 'yes';
    this.keep_for_offline();
  }

  private t = (key: TextKey, ...values: (string | number)[]) =>
    say(this.language[0](), key, ...values);

  private follow() {
    const door = door_of(location.hash);
    const language = /[#&]lang=(en|zh)/.exec(location.hash)?.[1];
    if (door === 'lab' && (language === 'en' || language === 'zh')) {
      this.speak(language);
    }
    this.hash[1](location.hash);
    if (door !== this.door[0]()) {
      this.atlas?.leave();
      this.door[1](door);
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
    this.room.replaceChildren(door === 'atlas' ? this.atlas_room : this.lab_room);
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
      document.title = `${this.t('lab')} · ${this.t('app')}`;
      scrollTo(0, 0);
    }
  }

  private speak(language: Language) {
    this.language[1](language);
    document.documentElement.lang = language === 'zh' ? 'zh-Hant' : 'en';
    if (this.door[0]() === 'lab') {
      document.title = `${this.t('lab')} · ${this.t('app')}`;
    }
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
    if (door === 'lab') {
      return this.left.lab || write_lab_address(undefined, language);
    }
    return this.atlas ? write_address({ ...this.atlas.view, language }) : `#lang=${language}`;
  }

  private go(door: Door, event: MouseEvent) {
    event.preventDefault();
    if (door === this.door[0]()) {
      return;
    }
    this.left[this.door[0]()] = location.hash;
    location.hash = this.address_of(door);
  }

  private frame() {
    const doors: Door[] = ['atlas', 'lab'];
    const { t } = this;
    return (
      <>
        <a
          class="skip"
          id="skip"
          href={this.door[0]() === 'atlas' ? '#panel' : '#experiment'}
          onClick={(event) => {
            // The address says what is shown: it must not change.
            event.preventDefault();
            const id = this.door[0]() === 'atlas' ? 'panel' : 'experiment';
            document.getElementById(id)?.focus();
          }}
        >
          {this.door[0]() === 'atlas' ? t('skip_map') : t('skip_lab')}
        </a>
        <header class="app_bar">
          <p class="app_name">{t('app')}</p>
          <nav class="doors" aria-label={t('doors')}>
            {doors.map((door) => (
              <a
                href={`#${door === 'lab' ? 'lab' : ''}`}
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
          <main>
            <p class="waiting" classList={{ trouble: this.failure[0]() !== '' }} role="status">
              {this.failure[0]() ? t('load_failed', this.failure[0]()) : t('loading')}
            </p>
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
