<?xml version="1.0" encoding="UTF-8"?>
<!--
  The charts of appendix.html as pictures of their own: the same shapes, with a title, the choices
  that colours stand for, and the base, on white paper. Colours and fonts are parameters of
  appendix.xsl; nothing in a picture depends on another file.
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:s="urn:shukei:summary:1" exclude-result-prefixes="s">

<xsl:import href="shukei:appendix.xsl"/>
<xsl:output method="xml" encoding="UTF-8" indent="no" omit-xml-declaration="yes"/>
<xsl:strip-space elements="*"/>

<!-- How wide a picture is, in pixels, and its margin. -->
<xsl:param name="chart-width" select="760"/>
<xsl:variable name="margin" select="24"/>
<xsl:variable name="inside" select="$chart-width - 2 * $margin"/>
<xsl:variable name="bar-label" select="42"/>
<xsl:variable name="stack-label" select="30"/>

<xsl:template match="/">
  <package>
    <xsl:for-each select="s:summary/s:section/s:question">
      <xsl:variable name="question" select="."/>
      <xsl:variable name="single"><xsl:call-template name="is-single"/></xsl:variable>
      <xsl:choose>
        <xsl:when test="@type = 'grid'"><xsl:call-template name="grid-figure"/></xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="tally-figure"><xsl:with-param name="table" select="s:table[@kind='tally'][1]"/></xsl:call-template>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:if test="$crosses = 'yes' and $single = 1 and $chart-cross = 'stacked'">
        <xsl:for-each select="s:table[@kind='tally']">
          <xsl:variable name="name">
            <xsl:value-of select="$question/@title"/>
            <xsl:if test="$question/@type = 'grid'"><xsl:value-of select="concat('：', @title)"/></xsl:if>
          </xsl:variable>
          <xsl:for-each select="key('cross', @variable)">
            <xsl:call-template name="cross-picture"><xsl:with-param name="name" select="$name"/></xsl:call-template>
          </xsl:for-each>
        </xsl:for-each>
      </xsl:if>
    </xsl:for-each>
  </package>
</xsl:template>

<!-- A crossing with one banner. -->
<xsl:template name="cross-picture">
  <xsl:param name="name"/>
  <xsl:variable name="rows" select="s:row[not(@hidden)][@kind = 'category' or (@kind = 'state' and (s:cell/@percent or s:total/@percent))]"/>
  <xsl:variable name="total" select="$rules/@total-place != 'none' or not($rules/@total-place)"/>
  <xsl:variable name="edge">
    <xsl:choose>
      <xsl:when test="s:banner/s:level[2]">32</xsl:when>
      <xsl:otherwise><xsl:call-template name="edge"><xsl:with-param name="labels" select="s:column/s:heading/@label"/></xsl:call-template></xsl:otherwise>
    </xsl:choose>
  </xsl:variable>
  <xsl:variable name="banner"><xsl:call-template name="banner-title"/></xsl:variable>
  <xsl:call-template name="chart">
    <xsl:with-param name="id" select="@id"/>
    <xsl:with-param name="title" select="concat($name, ' × ', $banner)"/>
    <xsl:with-param name="rows" select="$rows"/>
    <xsl:with-param name="height" select="count(s:column[not(@left-out)]) * $step-high + 22 + (18 + $step-high) * number($total)"/>
    <xsl:with-param name="picture">
      <xsl:call-template name="banner-picture">
        <xsl:with-param name="title" select="$name"/>
        <xsl:with-param name="rows" select="$rows"/>
        <xsl:with-param name="edge" select="$edge"/>
        <xsl:with-param name="total" select="$total"/>
      </xsl:call-template>
    </xsl:with-param>
  </xsl:call-template>
</xsl:template>

<xsl:template name="chart">
  <xsl:param name="id"/>
  <xsl:param name="title"/>
  <xsl:param name="base" select="''"/>
  <xsl:param name="rows" select="/.."/>
  <xsl:param name="height"/>
  <xsl:param name="picture"/>
  <xsl:param name="caption" select="''"/>
  <xsl:variable name="question" select="ancestor-or-self::s:question"/>
  <xsl:variable name="number"><xsl:for-each select="$question"><xsl:call-template name="number"/></xsl:for-each></xsl:variable>
  <xsl:variable name="heading">
    <xsl:call-template name="wrap">
      <xsl:with-param name="text" select="normalize-space(concat($number, ' ', $title))"/>
      <xsl:with-param name="width" select="$inside div 8"/>
      <xsl:with-param name="lines" select="3"/>
    </xsl:call-template>
  </xsl:variable>
  <xsl:variable name="breaks" select="string-length($heading) - string-length(translate($heading, '&#10;', ''))"/>
  <xsl:variable name="key-lines">
    <xsl:choose>
      <xsl:when test="$rows"><xsl:call-template name="key-lines"><xsl:with-param name="rows" select="$rows"/></xsl:call-template></xsl:when>
      <xsl:otherwise>0</xsl:otherwise>
    </xsl:choose>
  </xsl:variable>
  <xsl:variable name="key-top" select="$margin + 20 * ($breaks + 1) + 12"/>
  <xsl:variable name="top" select="$key-top + 20 * $key-lines + 8"/>
  <xsl:variable name="high" select="$top + $height + 26 + $margin"/>
  <part name="charts/{translate($id, '/&gt;&lt;&amp;&quot;:\*?| ', '----------')}.svg">
    <svg xmlns="http://www.w3.org/2000/svg" role="img" width="{$chart-width}" height="{$high}" viewBox="0 0 {$chart-width} {$high}" xml:lang="{$summary/@xml:lang}" class="chart">
      <title><xsl:value-of select="normalize-space(concat($number, ' ', $title))"/></title>
      <style><xsl:call-template name="chart-css"/></style>
      <xsl:call-template name="pattern-shapes"/>
      <rect width="100%" height="100%" class="paper"/>
      <text x="{$margin}" y="{$margin + 15}" class="ct">
        <xsl:call-template name="tspans">
          <xsl:with-param name="text" select="$heading"/>
          <xsl:with-param name="x" select="$margin"/>
          <xsl:with-param name="dy" select="0"/>
          <xsl:with-param name="leading" select="20"/>
        </xsl:call-template>
      </text>
      <xsl:if test="$rows">
        <xsl:call-template name="key-items">
          <xsl:with-param name="rows" select="$rows"/>
          <xsl:with-param name="y" select="$key-top"/>
        </xsl:call-template>
      </xsl:if>
      <svg x="{$margin}" y="{$top}" width="{$inside}" height="{$height}" overflow="visible"><xsl:copy-of select="$picture"/></svg>
      <text x="{$chart-width - $margin}" y="{$top + $height + 20}" text-anchor="end" class="nn">
        <xsl:choose>
          <xsl:when test="string($caption) != ''"><xsl:value-of select="$caption"/></xsl:when>
          <xsl:otherwise>(%)</xsl:otherwise>
        </xsl:choose>
        <xsl:if test="string($base) != ''"><xsl:value-of select="concat('  n = ', format-number($base, '#,##0'))"/></xsl:if>
      </text>
    </svg>
  </part>
</xsl:template>

<!-- The width that a choice takes in the key. -->
<xsl:template name="key-width">
  <xsl:param name="row"/>
  <xsl:variable name="letters"><xsl:call-template name="text-width"><xsl:with-param name="text" select="$row/@label"/></xsl:call-template></xsl:variable>
  <xsl:choose>
    <xsl:when test="19 + $letters * 6.1 &gt; $inside"><xsl:value-of select="$inside"/></xsl:when>
    <xsl:otherwise><xsl:value-of select="19 + $letters * 6.1"/></xsl:otherwise>
  </xsl:choose>
</xsl:template>

<!-- How many lines the key takes. -->
<xsl:template name="key-lines">
  <xsl:param name="rows"/>
  <xsl:param name="place" select="1"/>
  <xsl:param name="x" select="0"/>
  <xsl:param name="lines" select="1"/>
  <xsl:choose>
    <xsl:when test="$place &gt; count($rows)"><xsl:value-of select="$lines"/></xsl:when>
    <xsl:otherwise>
      <xsl:variable name="wide"><xsl:call-template name="key-width"><xsl:with-param name="row" select="$rows[$place]"/></xsl:call-template></xsl:variable>
      <xsl:variable name="breaks" select="number($x &gt; 0 and $x + $wide &gt; $inside)"/>
      <xsl:call-template name="key-lines">
        <xsl:with-param name="rows" select="$rows"/>
        <xsl:with-param name="place" select="$place + 1"/>
        <xsl:with-param name="x" select="$x * (1 - $breaks) + $wide + 18"/>
        <xsl:with-param name="lines" select="$lines + $breaks"/>
      </xsl:call-template>
    </xsl:otherwise>
  </xsl:choose>
</xsl:template>

<!-- The choices, one after the other, on as many lines as they need. -->
<xsl:template name="key-items">
  <xsl:param name="rows"/>
  <xsl:param name="place" select="1"/>
  <xsl:param name="x" select="0"/>
  <xsl:param name="y"/>
  <xsl:if test="$place &lt;= count($rows)">
    <xsl:variable name="row" select="$rows[$place]"/>
    <xsl:variable name="wide"><xsl:call-template name="key-width"><xsl:with-param name="row" select="$row"/></xsl:call-template></xsl:variable>
    <xsl:variable name="breaks" select="number($x &gt; 0 and $x + $wide &gt; $inside)"/>
    <xsl:variable name="left" select="$x * (1 - $breaks) + $margin"/>
    <xsl:variable name="line" select="$y + 20 * $breaks"/>
    <xsl:variable name="step"><xsl:call-template name="step"><xsl:with-param name="place" select="$place"/><xsl:with-param name="count" select="count($rows[@kind = 'category'])"/></xsl:call-template></xsl:variable>
    <rect xmlns="http://www.w3.org/2000/svg" x="{$left}" y="{$line}" width="13" height="13">
      <xsl:attribute name="class"><xsl:choose><xsl:when test="$row/@kind = 'state'">fs</xsl:when><xsl:otherwise>f<xsl:value-of select="$step"/></xsl:otherwise></xsl:choose> kb</xsl:attribute>
    </rect>
    <xsl:if test="$row/@kind = 'state' or $place &gt; 6">
      <rect xmlns="http://www.w3.org/2000/svg" x="{$left}" y="{$line}" width="13" height="13">
        <xsl:attribute name="fill"><xsl:choose><xsl:when test="$row/@kind = 'state'">url(#hatch)</xsl:when><xsl:otherwise>url(#lines)</xsl:otherwise></xsl:choose></xsl:attribute>
      </rect>
    </xsl:if>
    <xsl:variable name="label"><xsl:call-template name="wrap"><xsl:with-param name="text" select="normalize-space($row/@label)"/><xsl:with-param name="width" select="($inside - 19) div 6.1"/><xsl:with-param name="lines" select="1"/></xsl:call-template></xsl:variable>
    <text xmlns="http://www.w3.org/2000/svg" x="{$left + 19}" y="{$line + 11}"><xsl:value-of select="$label"/></text>
    <xsl:call-template name="key-items">
      <xsl:with-param name="rows" select="$rows"/>
      <xsl:with-param name="place" select="$place + 1"/>
      <xsl:with-param name="x" select="$x * (1 - $breaks) + $wide + 18"/>
      <xsl:with-param name="y" select="$line"/>
    </xsl:call-template>
  </xsl:if>
</xsl:template>

<!-- Colours as they are: programs that draw pictures know no variables. -->
<xsl:template name="chart-css">
  <xsl:text>.chart{font-family:</xsl:text><xsl:call-template name="fonts"/>
  <xsl:text>;font-size:12px;font-feature-settings:"tnum","lnum"}
text{fill:#1b2127}.ct{font-size:15px;font-weight:600}.nn{fill:#535e69;font-size:11px}.bt{fill:#535e69;font-weight:600;font-size:11px}
.paper{fill:#fff}.bar{fill:</xsl:text><xsl:value-of select="$color-2"/>
  <xsl:text>}.fs{fill:#fff;stroke:#8b96a1;stroke-width:.75}
.f1{fill:</xsl:text><xsl:value-of select="$color-1"/>
  <xsl:text>}.f2{fill:</xsl:text><xsl:value-of select="$color-2"/>
  <xsl:text>}.f3{fill:</xsl:text><xsl:value-of select="$color-3"/>
  <xsl:text>}.f4{fill:</xsl:text><xsl:value-of select="$color-4"/>
  <xsl:text>}.f5{fill:</xsl:text><xsl:value-of select="$color-5"/>
  <xsl:text>}.f6{fill:</xsl:text><xsl:value-of select="$color-6"/>
  <xsl:text>}
.sg{stroke:#fff;stroke-width:1.5}.kb{stroke:#535e69;stroke-width:.5}
.t1,.t2{fill:#fff}.t3,.t4,.t5,.t6{fill:#0d141a}.ts{paint-order:stroke;stroke:#fff;stroke-width:4px}.tight{font-size:10.5px}
.hatch{stroke:#8b96a1;stroke-width:1.6;fill:none}.lines{stroke:#fff;stroke-width:1.6;fill:none}
.axis{stroke:#535e69;stroke-width:1}.rule{stroke:#d3dae1;stroke-width:1}</xsl:text>
</xsl:template>

</xsl:stylesheet>
