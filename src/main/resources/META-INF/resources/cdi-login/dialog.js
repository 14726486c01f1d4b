/**
 * Login in place, for the dialog of <login:dialog>. If an Ajax request is refused, its response is
 * withheld from the page. The user logs in, and the request is sent again with the view state of
 * the page as it is now. For another user it is sent again as it was, and refused with a message.
 *
 * The new view is the page as it was first shown. So only the first action on a page is repeated, if
 * it is not in a row of a table and not in a conversation: any other one would mean something else.
 *
 * The response header Login-Reason names why a request is refused. A page without the dialog, and
 * a login view that no frame can show, are redirected as without this script.
 */
{
  const DIALOG = 'dialog[data-login-user]';
  const SOURCE = 'jakarta.faces.source';
  const IN_PLACE = ['Login-In-Place', 'true'];
  const STATE = ['jakarta.faces.ViewState', 'io.github.cdilogin.LOGIN'];
  const LOADED_ANEW = ['page-expired', 'other-login'];
  const VIEWS = { // The attribute of the dialog with the view, for each refusal.
    'not-logged-in': 'loginView', 'not-fresh': 'refreshView', 'expired': 'refreshView'
  };
  const NOT_EXECUTED = [401, 410]; // Of a poll. An action whose response is lost may be executed.
  const MOST_LOGINS = 3; // Of one request: log in, then confirm with the password.
  // Changes nothing. Callbacks of PrimeFaces know that the action was not executed.
  const CANCELLED = '<partial-response><changes><extension ln="primefaces" type="args">' +
    '{"validationFailed":true}</extension></changes></partial-response>';

  let isChanged = false; // Since the page was shown, by an Ajax request.

  const dialogOf = page => page.querySelector(DIALOG);
  const address = () => location.pathname + location.search;
  const isKnown = reason => reason in VIEWS || LOADED_ANEW.includes(reason);

  /** What a script gets for XMLHttpRequest: the same, which waits while its user logs in. */
  class LoginRequest extends XMLHttpRequest {
    #sent;
    #withheld = false;
    #replaced = null;

    constructor() {
      super();
      for (const type of ['readystatechange', 'load', 'loadend']) {
        this.addEventListener(type, event => this.#withhold(event));
      }
    }

    open(...target) {
      this.#sent = { target, headers: [], body: null, times: 0, isFaces: false, inPlace: false };
      this.#replaced = null;
      super.open(...target);
    }

    setRequestHeader(name, value) {
      super.setRequestHeader(name, value);
      this.#sent.headers.push([name, value]);
      this.#sent.isFaces ||= name.toLowerCase() === 'faces-request';
    }

    /** A request that can be repeated declares that this page can go on with it. */
    send(body = null) {
      const sent = this.#sent;
      if (sent.times === 0 && sent.isFaces && canBeRepeated(sent.target[1], body)) {
        sent.inPlace = true;
        super.setRequestHeader(...IN_PLACE);
      }
      sent.body = body;
      sent.times++;
      super.send(body);
    }

    get responseText() {
      return this.#replaced ?? super.responseText;
    }

    get responseXML() {
      return this.#replaced === null ? super.responseXML : parse(this.#replaced, 'text/xml');
    }

    /** This listener is the first one, so the page sees no event of a response that it withholds. */
    #withhold(event) {
      if (this.readyState !== XMLHttpRequest.DONE || this.#replaced !== null) {
        return;
      }
      if (event.type === 'readystatechange' && !this.#withheld) {
        this.#withheld = event.isTrusted && this.#sent.inPlace && !isChanged
          && this.#sent.times <= MOST_LOGINS
          && dialogOf(document) !== null && isKnown(this.getResponseHeader('Login-Reason'));
      }
      if (!this.#withheld) {
        isChanged ||= this.#sent.isFaces && !NOT_EXECUTED.includes(this.status);
      } else {
        event.stopImmediatePropagation();
        if (event.type === 'loadend') {
          this.#withheld = false;
          this.#logIn();
        }
      }
    }

    async #logIn() {
      try {
        const page = await pageAfterLogin(this.getResponseHeader('Login-Reason'));
        if (page === null) {
          this.#replaced = CANCELLED;
          this.#release();
        } else if (isOfSameUser(page)) {
          const state = takeState(page);
          this.#repeat(IN_PLACE, withState(this.#sent.body, state));
        } else {
          this.#sent.inPlace = false;
          this.#repeat(null, this.#sent.body);
        }
      } catch (failure) {
        console.warn('cdi-login: the page is redirected, because', failure);
        this.#release();
      }
    }

    #repeat(inPlace, body) {
      const { target, headers } = this.#sent;
      super.open(...target);
      headers.forEach(header => super.setRequestHeader(...header));
      if (inPlace !== null) {
        super.setRequestHeader(...inPlace);
      }
      this.send(body);
    }

    /** Lets the page see the response. */
    #release() {
      ['readystatechange', 'load', 'loadend'].forEach(type => this.dispatchEvent(new Event(type)));
    }
  }

  /** Whether a request means the same in a new view of the page. */
  function canBeRepeated(url, body) {
    const dialog = dialogOf(document);
    return dialog !== null && !isChanged && dialog.dataset.loginPostback === undefined
      && !new URL(url, location.href).searchParams.has('cid') // The id of a conversation.
      && parametersOf(body).every(([name, value]) => (!isInRow(name, dialog) || isButton(name))
        && !(name === SOURCE && isInRow(value, dialog)));
  }

  /** Mojarra sends each of them, also those that the user has not clicked. */
  const isButton = name => document.getElementsByName(name)[0]?.type === 'button';

  /** Client ids in a table have the index of the row, which may be another row now. */
  const isInRow = (id, dialog) =>
    id.split(dialog.dataset.loginSeparator).some(part => /^\d+$/.test(part));

  function parametersOf(body) {
    const isForm = body instanceof URLSearchParams || body instanceof FormData;
    return [...(isForm ? body : new URLSearchParams(typeof body === 'string' ? body : ''))]
      .map(([name, value]) => [name, String(value)]);
  }

  /** The page as it is for the user who is logged in now; null if the login was cancelled. */
  async function pageAfterLogin(reason) {
    let page = LOADED_ANEW.includes(reason) ? await loadPage() : null;
    if (page === null) {
      const dialog = dialogOf(document);
      const view = dialog.dataset[VIEWS[reason] ?? 'loginView'];
      if (view === undefined) {
        throw new Error('there is no view for the login');
      }
      const done = [dialog.dataset.loginDone, address()].map(url => new URL(url, location.href));
      if (!await outermost().cdiLogin.logIn(new URL(view, location.href), done)) {
        return null;
      }
      page = await loadPage();
      if (page === null) {
        throw new Error('the page needs another login');
      }
    }
    return page;
  }

  /** Loads this page anew, without showing it; null if the user has to log in for it. */
  async function loadPage() {
    const response = await fetch(address(), {
      cache: 'no-store', headers: { Accept: 'text/html' }, redirect: 'manual'
    });
    const page = response.ok ? parse(await response.text(), 'text/html') : null;
    const user = page === null ? undefined : dialogOf(page)?.dataset.loginUser;
    return user === undefined || (user === '' && userOfThisPage() !== '') ? null : page;
  }

  const parse = (text, type) => new DOMParser().parseFromString(text, type);
  const userOfThisPage = () => dialogOf(document).dataset.loginUser;

  /** A page of an anonymous user goes on for each user. */
  const isOfSameUser = page =>
    ['', dialogOf(page).dataset.loginUser].includes(userOfThisPage());

  /** Copies the state of a page into the forms of this one. */
  function takeState(page) {
    const state = new Map();
    for (const name of STATE) {
      const field = page.getElementsByName(name)[0];
      if (field !== undefined) {
        state.set(name, field.value);
        document.getElementsByName(name).forEach(old => { old.value = field.value; });
      }
    }
    dialogOf(document).dataset.loginUser = dialogOf(page).dataset.loginUser;
    takeWatch(page);
    return state;
  }

  /** From now on <login:watch> compares other tabs with the new login. */
  function takeWatch(page) {
    const [now, before] = [page, document].map(each => each.querySelector('.cdi-login-watch'));
    if (now !== null && before !== null) {
      Object.assign(before.dataset, now.dataset);
      window['cdi-login-watch']?.();
    }
  }

  function withState(body, state) {
    const isText = typeof body === 'string';
    const form = isText ? new URLSearchParams(body) : body;
    if (form instanceof URLSearchParams || form instanceof FormData) {
      for (const [name, value] of state) {
        form.set(name, value);
      }
    }
    return isText ? form.toString() : form;
  }

  /** The outermost window with a dialog: a frame of the page may be too small for one. */
  function outermost() {
    let found = window;
    for (let next = window; next !== next.parent;) {
      next = next.parent;
      try {
        if (next.cdiLogin !== undefined && dialogOf(next.document) !== null) {
          found = next;
        }
      } catch (otherOrigin) {
        break;
      }
    }
    return found;
  }

  let login = null;
  let cancelled = false;

  /**
   * Shows the dialog. Requests that are refused meanwhile wait for the same login. After the user
   * has cancelled it, it appears for actions of the user only, not for the next poll.
   */
  function logIn(view, done) {
    if (cancelled && navigator.userActivation?.isActive === false) {
      return Promise.resolve(false);
    }
    login ??= showDialog(view, done).finally(() => { login = null; });
    return login;
  }

  function showDialog(view, done) {
    if (view.origin !== location.origin) {
      return Promise.reject(new Error('the login view is on another site'));
    }
    view.searchParams.set('next', done[0].pathname + done[0].search);
    const dialog = dialogOf(document);
    const frame = document.createElement('iframe');
    const closeOnEscape = event => { // The browser closes it only while the frame has no focus.
      if (event.key === 'Escape' && !event.defaultPrevented) {
        dialog.close();
      }
    };
    return new Promise((resolve, reject) => {
      let isDone = false;
      frame.title = dialog.querySelector('.cdi-login-title').textContent.trim();
      frame.addEventListener('load', () => {
        if (frame.contentDocument === null) {
          reject(new Error('no frame can show the login view'));
          dialog.close();
        } else if (done.some(url => url.pathname === frame.contentWindow.location.pathname)) {
          isDone = true;
          dialog.close();
        } else {
          frame.contentDocument.documentElement.classList.add('cdi-login-in-dialog');
          frame.contentWindow.addEventListener('keydown', closeOnEscape);
          frame.style.height = frame.contentDocument.documentElement.scrollHeight + 'px';
        }
      });
      dialog.addEventListener('close', () => {
        frame.remove();
        cancelled = !isDone;
        resolve(isDone);
      }, { once: true });
      dialog.querySelector(':scope > button').onclick = () => dialog.close();
      frame.src = view;
      dialog.querySelector('.cdi-login-frame').append(frame);
      dialog.showModal();
    });
  }

  if (window.cdiLogin === undefined) {
    window.cdiLogin = { logIn };
    window.XMLHttpRequest = LoginRequest;
  }
}
