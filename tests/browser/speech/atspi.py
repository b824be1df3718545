"""Linux's accessibility interface (AT-SPI), the one that Orca reads a page through.

  atspi.py address                  where the accessibility services are; they are started if need be
  atspi.py tree                     the page that is shown, as JSON
  atspi.py act ROLE NAME            does the one action of the element, as Orca does for whoever presses Enter on it
  atspi.py focus ROLE NAME          gives it the keyboard

ROLE is AT-SPI's name for it ("check box", "button"). Each call is a new look: libatspi keeps what it was told, and hears of changes too late.
"""
import json
import sys
import warnings

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

# Newer names of the same functions are not there in Debian 12's library.
warnings.simplefilter("ignore", DeprecationWarning)

EMBEDDED = "\ufffc"  # stands in a text for a child


def address():
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    service = ("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress")
    return bus.call_sync(*service, None, None, Gio.DBusCallFlags.NONE, -1).unpack()[0]


def children(accessible):
    found = (accessible.get_child_at_index(at) for at in range(accessible.get_child_count()))
    return [child for child in found if child]


def role(accessible):
    return accessible.get_role_name().replace("push button", "button")  # as newer versions call it


def states(accessible):
    return [state.value_nick for state in accessible.get_state_set().get_states()]


def shown_document():
    """The page in front: a browser holds other ones that nobody sees, and some of its own without a title."""
    waiting = children(Atspi.get_desktop(0))
    while waiting:
        accessible = waiting.pop(0)
        if accessible.get_role() == Atspi.Role.DOCUMENT_WEB:
            if "showing" in states(accessible) and accessible.get_name():
                return accessible
        elif accessible.get_role() != Atspi.Role.MENU:
            waiting.extend(children(accessible))
    return None


def text(accessible):
    interface = accessible.get_text_iface()
    return Atspi.Text.get_text(interface, 0, Atspi.Text.get_character_count(interface)) if interface else None


def language(accessible):
    interface = accessible.get_text_iface()
    if not interface or not Atspi.Text.get_character_count(interface):
        return None
    return Atspi.Text.get_attribute_run(interface, 0, True)[0].get("language")


def size(accessible):
    table = accessible.get_table_iface()
    if table:
        return {"rows": Atspi.Table.get_n_rows(table), "columns": Atspi.Table.get_n_columns(table)}
    return {}


def tree(accessible, depth=0):
    node = {
        "role": role(accessible),
        "name": accessible.get_name(),
        "description": accessible.get_description(),
        "states": states(accessible),
        "attributes": accessible.get_attributes(),
        "text": text(accessible),
        "language": language(accessible),
        **size(accessible),
    }
    node["children"] = [] if depth > 80 else [tree(child, depth + 1) for child in children(accessible)]
    return node


def find(accessible, wanted, name):
    if role(accessible) == wanted and accessible.get_name() == name:
        return accessible
    for child in children(accessible):
        found = find(child, wanted, name)
        if found:
            return found
    return None


def act(element):
    action = element.get_action_iface()
    if not action or Atspi.Action.get_n_actions(action) < 1:
        return "has no action"
    return None if Atspi.Action.do_action(action, 0) else "refused its action"


def focus(element):
    place = element.get_component_iface()
    return None if place and Atspi.Component.grab_focus(place) else "takes no focus"


def main(what, *given):
    if what == "address":
        return {"address": address()}
    Atspi.init()
    document = shown_document()
    if not document:
        return {"problem": "no page is shown"}
    if what == "tree":
        return {"document": tree(document)}
    element = find(document, given[0], given[1])
    if not element:
        return {"problem": f"there is no {given[0]} called {given[1]!r}"}
    problem = act(element) if what == "act" else focus(element)
    return {"problem": problem and f"{given[0]} {given[1]!r} {problem}"}


try:
    answer = main(*sys.argv[1:])
except GLib.Error as error:  # what was asked about has just gone away
    answer = {"problem": f"does not answer: {error.message}"}
json.dump(answer, sys.stdout)
