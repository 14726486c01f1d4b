document.querySelectorAll('input[type=button]').forEach(button =>
  button.addEventListener('click', event =>
    faces.ajax.request(button, event, { execute: '@form', render: 'f:result' })));
