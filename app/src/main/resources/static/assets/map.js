// Retailers on a map (data-map): the server tells what a window holds, counts where there are many.
// Texts of the data become text nodes only. The view is kept behind # so that Back returns to it.
(function () {
  'use strict';
  var NEAREST = 19;
  var SHOP = 17;
  var TOUCHING = 14;

  L.Control.Scale.include({
    _updateMetric: function (most) {
      var metres = this._getRoundNum(most);
      var words = metres < 1000 ? metres + ' 米' : metres / 1000 + ' 公里';
      this._updateScale(this._mScale, words, metres / most);
    }
  });

  function element(name, className, text) {
    var made = document.createElement(name);
    made.className = className || '';
    if (text !== undefined) made.textContent = text;
    return made;
  }

  function escaped(text) {
    return element('span', '', text).innerHTML;
  }

  function classOf(mark) {
    return mark.third ? 2 : mark.second ? 1 : 0;
  }

  function url(mark) {
    return '/retailers/' + encodeURIComponent(mark.retailerId);
  }

  function shape(mark) {
    return element('span', 'map-shape map-shape-' + classOf(mark));
  }

  function start(box) {
    var data = box.dataset;
    var titles = data.classes.split('|');
    var state = box.querySelector('.map-state');
    var small = Boolean(data.focus);
    var map = L.map(box.querySelector('.map-ground'), {
      zoomControl: false, attributionControl: false, minZoom: 3, maxZoom: NEAREST,
      maxBounds: [[-85, -180], [85, 180]], scrollWheelZoom: !small
    });
    var layer = L.layerGroup().addTo(map);
    var own = L.layerGroup().addTo(map);
    var shown = [];
    var asking = null;

    function say(words, failed) {
      state.textContent = words;
      state.classList.toggle('failed', Boolean(failed));
    }

    L.control.zoom({ zoomInTitle: '放大', zoomOutTitle: '缩小' }).addTo(map);
    L.control.scale({ imperial: false }).addTo(map);
    var source = L.control.attribution({ prefix: false }).addTo(map);
    if (data.tiles) {
      L.tileLayer(data.tiles, { maxZoom: NEAREST, maxNativeZoom: 18 }).addTo(map)
        .on('tileerror', function () { say('底图没有取到，零售户的位置不受影响。', true); });
      source.addAttribution(escaped(data.attribution || '底图'));
    } else {
      source.addAttribution('没有设置底图');
    }

    function describe(mark) {
      if (mark.number === 1) return mark.name + '（' + titles[classOf(mark)] + '）';
      var parts = [mark.first, mark.second, mark.third].map(function (number, i) {
        return number ? titles[i] + ' ' + number : '';
      }).filter(Boolean);
      return mark.number + ' 户：' + parts.join('，');
    }

    function clusterIcon(mark) {
      var size = 30 + 7 * Math.min(4, Math.floor(Math.log10(mark.number)));
      var number = element('span', '', mark.number.toLocaleString('zh-CN'));
      var icon = L.divIcon({ className: 'map-cluster', iconSize: [size, size], html: number });
      icon.paint = function (at) {
        var one = 360 * mark.first / mark.number;
        var two = one + 360 * mark.second / mark.number;
        at.style.background = 'conic-gradient(#2f7d5b 0deg ' + one + 'deg, #c98a00 ' + one + 'deg '
          + two + 'deg, #b42318 ' + two + 'deg 360deg)';
      };
      return icon;
    }

    /** Shops so near each other that their marks cover one another. */
    function touching(mark) {
      var at = map.latLngToContainerPoint([mark.latitude, mark.longitude]);
      return shown.filter(function (other) {
        return other.number === 1
          && at.distanceTo(map.latLngToContainerPoint([other.latitude, other.longitude])) < TOUCHING;
      });
    }

    function choose(marks) {
      var list = element('ul');
      marks.forEach(function (mark) {
        var line = list.appendChild(element('li'));
        line.appendChild(shape(mark));
        line.appendChild(element('a', '', describe(mark))).href = url(mark);
      });
      L.popup({ closeButton: true }).setLatLng([marks[0].latitude, marks[0].longitude]).setContent(list).openOn(map);
      list.querySelector('a').focus();
    }

    function open(mark) {
      if (mark.number > 1) {
        var bounds = L.latLngBounds([mark.south, mark.west], [mark.north, mark.east]);
        var zoom = Math.max(map.getZoom() + 1, Math.min(SHOP, map.getBoundsZoom(bounds.pad(0.1))));
        map.setView(bounds.getCenter(), Math.min(NEAREST, zoom));
        map.getContainer().focus({ preventScroll: true });
        return;
      }
      var near = touching(mark);
      if (near.length > 1) choose(near); else window.location.assign(url(mark));
    }

    function draw(mark) {
      var icon = mark.number > 1
        ? clusterIcon(mark)
        : L.divIcon({ className: 'map-mark', iconSize: [26, 26], html: shape(mark) });
      var marker = L.marker([mark.latitude, mark.longitude], { icon: icon, zIndexOffset: classOf(mark) * 1000 });
      marker.addTo(layer);
      var at = marker.getElement();
      at.setAttribute('aria-label', describe(mark));
      if (icon.paint) icon.paint(at);
      at.addEventListener('keydown', function (event) {
        if (event.key === ' ' || event.key === 'Enter') { event.preventDefault(); open(mark); }
      });
      marker.bindTooltip(element('span', '', describe(mark)), { direction: 'top', offset: [0, -10] });
      marker.on('click', function () { open(mark); });
    }

    function load() {
      var seen = map.getBounds();
      var box = [Math.max(-180, seen.getWest()), Math.max(-85, seen.getSouth()),
        Math.min(180, seen.getEast()), Math.min(85, seen.getNorth())];
      var address = new URL(data.points, window.location.href);
      address.searchParams.set('bbox', box.map(function (n) { return n.toFixed(6); }).join(','));
      address.searchParams.set('zoom', map.getZoom());
      if (asking) asking.abort();
      asking = new AbortController();
      fetch(address, { signal: asking.signal, headers: { Accept: 'application/json' } }).then(function (answer) {
        if (answer.redirected) throw new Error('登录已过期，请刷新页面重新登录。');
        return answer.json().then(function (body) {
          if (!answer.ok) throw new Error(body.message || '位置没有取到，请刷新页面。');
          shown = body;
          layer.clearLayers();
          body.forEach(draw);
          var number = body.reduce(function (sum, mark) { return sum + mark.number; }, 0);
          say('这一窗里有 ' + number.toLocaleString('zh-CN') + ' 户。');
        });
      }).catch(function (problem) {
        if (problem.name === 'AbortError') return;
        say(problem instanceof TypeError || problem instanceof SyntaxError
          ? '位置没有取到，请检查网络后再试。' : problem.message, true);
      });
    }

    function drawnAt(place) {
      if (data.shifted !== 'true') return Promise.resolve([place.latitude, place.longitude]);
      var address = '/retailers/map/place?longitude=' + place.longitude + '&latitude=' + place.latitude;
      return fetch(address).then(function (answer) { return answer.json(); })
        .then(function (drawn) { return [drawn.latitude, drawn.longitude]; });
    }

    function locate() {
      if (!navigator.geolocation || !window.isSecureContext) {
        say('浏览器只在 https 网址下给出位置。', true);
        return;
      }
      say('正在取得位置……');
      navigator.geolocation.getCurrentPosition(function (found) {
        drawnAt(found.coords).then(function (at) {
          own.clearLayers();
          L.marker(at, { icon: L.divIcon({ className: 'map-own', iconSize: [16, 16] }), keyboard: false, interactive: false }).addTo(own);
          L.circle(at, { radius: found.coords.accuracy, weight: 1, color: '#1d4ed8', fillOpacity: .08, interactive: false }).addTo(own);
          map.setView(at, Math.max(map.getZoom(), SHOP - 1));
        }).catch(function () { say('位置没有取到，请再试一次。', true); });
      }, function (problem) {
        say(problem.code === 1 ? '没有得到使用位置的许可，可以在浏览器的设置里打开。' : '没有取得位置，请再试一次。', true);
      }, { enableHighAccuracy: true, timeout: 15000 });
    }

    function addLocate() {
      var control = L.control({ position: 'topleft' });
      control.onAdd = function () {
        var bar = element('div', 'leaflet-bar');
        var button = bar.appendChild(element('button'));
        button.type = 'button';
        button.title = '我的位置';
        button.setAttribute('aria-label', '我的位置');
        button.appendChild(element('i', 'ti ti-current-location')).setAttribute('aria-hidden', 'true');
        button.addEventListener('click', locate);
        L.DomEvent.disableClickPropagation(bar);
        return bar;
      };
      control.addTo(map);
    }

    function look() {
      var kept = /^#(\d{1,2})\/(-?[\d.]+)\/(-?[\d.]+)$/.exec(small ? '' : window.location.hash);
      if (kept) {
        map.setView([Number(kept[2]), Number(kept[3])], Number(kept[1]));
      } else if (small) {
        var focus = data.focus.split(',').map(Number);
        map.setView([focus[1], focus[0]], SHOP - 1);
        L.marker([focus[1], focus[0]], {
          icon: L.divIcon({ className: 'map-focus', iconSize: [28, 28], html: '' }), interactive: false, keyboard: false
        }).addTo(own);
      } else {
        var extent = data.extent.split(',').map(Number);
        map.fitBounds([[extent[1], extent[0]], [extent[3], extent[2]]], { padding: [24, 24], maxZoom: SHOP });
      }
    }

    addLocate();
    map.on('moveend', function () {
      if (!small) {
        var centre = map.getCenter();
        history.replaceState(history.state, '', '#' + map.getZoom() + '/' + centre.lat.toFixed(5) + '/' + centre.lng.toFixed(5));
      }
      load();
    });
    look();
  }

  var filter = document.querySelector('.map-filter');
  if (filter && window.matchMedia('(min-width: 992px)').matches) filter.open = true;
  document.querySelectorAll('[data-map]').forEach(start);
})();
