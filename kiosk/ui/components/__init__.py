"""Painted components, all of one contract (``base.Painted``).

Every component takes ``(theme, name, …, parent=None)``; ``name`` is its objectName, what else there is says how it
looks.  What it shows is a value of the screen, ``show_value(value)``, as often as one likes: the type argument of its
class says which (``Tile(Touchable[CountTile])``).  ``place(QRectF)`` puts the *visible body* there, in the parent's
screen pixels (the widget itself is larger by its touch area, lip or shadow: never ``setGeometry``);
``height_for(width)`` is what a body of that width wants; ``set_theme(theme)`` brings other letters or colours.

Sizes in constructors are reference px (1080×1920); ``theme.px(ref)`` turns them into screen pixels.  Texts may hold
``**bold**``; a large numeral is ``(Part("あと"), Part("5", True, 1.7), Part("回"))``.
"""
