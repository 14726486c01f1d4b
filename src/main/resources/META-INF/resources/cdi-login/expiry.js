/**
 * The element of <login:expiryWarning>: shows its warning before the login ends, and then that it
 * has ended. The tabs of a browser exchange when that is. The page inserts a new element after each
 * Ajax request.
 */
{
  const hide = (element, hidden) => {
    if (element.hidden !== hidden) {
      element.hidden = hidden;
    }
  };

  const minutes = seconds =>
    Math.floor(seconds / 60) + ':' + String(seconds % 60).padStart(2, '0');

  customElements.get('cdi-login-expiry') || customElements.define('cdi-login-expiry',
    class extends HTMLElement {

      /** While a page is loaded, the element is there before its content. */
      connectedCallback() {
        if (document.readyState === 'loading') {
          document.addEventListener('DOMContentLoaded', () => this.begin(), { once: true });
        } else {
          this.begin();
        }
      }

      begin() {
        const { seconds, channel } = this.dataset;
        if (seconds === undefined) {
          return;
        }
        this.addEventListener('click', this.stay);
        this.channel = new BroadcastChannel('cdi-login-expiry ' + channel);
        this.channel.onmessage = message => this.endAt(message.data);
        const end = Date.now() + seconds * 1000;
        this.channel.postMessage(end);
        this.endAt(end);
      }

      disconnectedCallback() {
        this.removeEventListener('click', this.stay);
        this.channel?.close();
        clearTimeout(this.timer);
      }

      endAt(end) {
        this.end = end;
        this.update();
      }

      /** Compares with the clock each time, because timers stop while a computer sleeps. */
      update() {
        clearTimeout(this.timer);
        const left = this.end - Date.now();
        const wait = left - this.dataset.before * 1000;
        if (wait > 0) {
          this.show(null);
          this.wake(wait);
        } else if (left > 0) {
          this.show('.cdi-login-soon');
          this.querySelector('[role=timer]').textContent = minutes(Math.ceil(left / 1000));
          this.wake(left % 1000 || 1000);
        } else {
          this.show('.cdi-login-ended');
        }
      }

      wake(milliseconds) {
        this.timer = setTimeout(() => this.update(), Math.min(milliseconds, 60_000));
      }

      /** Changes only what has to change: a screen reader reads what appears. */
      show(selector) {
        for (const part of this.querySelectorAll('.cdi-login-soon, .cdi-login-ended')) {
          hide(part, selector === null || !part.matches(selector));
        }
        hide(this, selector === null);
      }

      stay(event) {
        const button = event.target.closest('button');
        if (button) {
          const component = this.dataset.component;
          faces.ajax.request(button, event, { execute: component, render: component });
        }
      }
    });
}
