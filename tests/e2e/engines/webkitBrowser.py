"""A browser window of WebKitGTK that a driver steers and that keeps what sites store.

The MiniBrowser that comes with WebKitGTK forgets its profile when it is steered."""
import os
import gi
gi.require_version('Gtk', '3.0')
gi.require_version('WebKit2', '4.1')
from gi.repository import Gtk, WebKit2

profile = os.environ['GUIDE_TEST_PROFILE']
context = WebKit2.WebContext(website_data_manager=WebKit2.WebsiteDataManager(
    base_data_directory=profile + '/data', base_cache_directory=profile + '/cache'))


def create_view(_session):
    view = WebKit2.WebView(web_context=context, is_controlled_by_automation=True)
    window = Gtk.Window(default_width=900, default_height=700)
    window.add(view)
    window.show_all()
    view.connect('close', lambda _view: window.destroy())
    window.connect('destroy', Gtk.main_quit)
    return view


def start_session(_context, session):
    about = WebKit2.ApplicationInfo()
    about.set_name('guide-test')
    about.set_version(WebKit2.MAJOR_VERSION, WebKit2.MINOR_VERSION, WebKit2.MICRO_VERSION)
    session.set_application_info(about)
    session.connect('create-web-view', create_view)


context.connect('automation-started', start_session)
context.set_automation_allowed(True)
Gtk.main()
