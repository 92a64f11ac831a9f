<?xml version="1.0" encoding="UTF-8"?>
<!--
  appendix.xlsx from summary.xml: the description of a workbook, which the program writes with
  libxlsxwriter. docs/workbook.md tells what may stand in a description.

  A sheet of contents with links, a sheet for each section with tables and charts, weighting, the
  quality of the data, and a tidy sheet with a line for each cell. Figures are numbers, with
  formats; marks of tests are part of the formats. Charts take their figures from cells, so that who
  changes a cell changes the chart.
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:s="urn:shukei:summary:1" xmlns="urn:shukei:workbook:1" exclude-result-prefixes="s">

<xsl:import href="shukei:office.xsl"/>
<xsl:output method="xml" encoding="UTF-8" indent="no" omit-xml-declaration="yes"/>
<xsl:strip-space elements="*"/>

<!-- yes or no: counts below shares; sheets have room for both. -->
<xsl:param name="counts" select="'yes'"/>
<!-- Types of questions whose bars are sorted by size; tables keep the order of the definition. -->
<xsl:param name="sort" select="'multiple text rank'"/>

<!-- Rows of tables by the names of both. -->
<xsl:key name="row" match="s:row" use="concat(../@id, '|', @kind, '|', @id)"/>

<xsl:variable name="sections" select="/s:summary/s:section"/>
<xsl:variable name="has-left-out" select="boolean(/s:summary/s:section/s:question/s:table/s:column/@left-out)"/>
<!-- Shares are parts of one, so that Excel calculates with them and prints per cent. -->
<xsl:variable name="chart-format" select="concat($format, '%')"/>
<!-- Columns before the figures of a cross-tabulation. -->
<xsl:variable name="lead" select="2 + number($weighted)"/>
<xsl:variable name="has-total" select="number($total-first or $total-last)"/>
<!-- More bars than these have a chart for each banner. -->
<xsl:variable name="most-bars" select="42"/>
<xsl:variable name="face"><xsl:choose><xsl:when test="$ja"><xsl:value-of select="$asian"/></xsl:when><xsl:otherwise><xsl:value-of select="$latin"/></xsl:otherwise></xsl:choose></xsl:variable>
<xsl:variable name="overall" select="key('label', 'overall')"/>

<!-- The whole -->

<xsl:template match="/s:summary">
  <workbook title="{s:title}" author="{s:organization}">
    <xsl:call-template name="styles"/>
    <xsl:call-template name="contents"/>
    <xsl:for-each select="$sections"><xsl:call-template name="section"/></xsl:for-each>
    <xsl:for-each select="s:weighting"><xsl:call-template name="weighting"/></xsl:for-each>
    <xsl:for-each select="s:quality"><xsl:call-template name="quality"/></xsl:for-each>
    <xsl:call-template name="tidy"/>
  </workbook>
</xsl:template>

<!-- How cells look. A blank as wide as ▲ keeps figures in line. -->
<xsl:template name="styles">
  <xsl:variable name="blank" select="substring('_▲', 1, 2 * number($arrows))"/>
  <xsl:variable name="share" select="concat($format, '%', $blank)"/>
  <xsl:variable name="up">"▲"</xsl:variable>
  <xsl:variable name="down">"▼"</xsl:variable>
  <xsl:variable name="dash" select="concat('&quot;-&quot;', $blank)"/>
  <xsl:variable name="accented" select="concat('#', $hex-accent)"/>
  <style name="plain" font="{$face}"/>
  <style name="title" font="{$face}" size="16" bold="yes" valign="middle"/>
  <style name="heading" font="{$face}" size="12" bold="yes" color="{$accented}"/>
  <style name="soft" font="{$face}" size="9" color="#535e69"/>
  <style name="wrapped" font="{$face}" size="9" color="#535e69" wrap="yes" valign="top"/>
  <style name="link" font="{$face}" underline="yes" color="{$accented}" valign="top"/>
  <style name="head" font="{$face}" size="9" color="#535e69" wrap="yes" top="thin #1b2127" bottom="thin #1b2127"/>
  <style name="head-number" font="{$face}" size="9" color="#535e69" wrap="yes" align="right" top="thin #1b2127" bottom="thin #1b2127"/>
  <style name="label" font="{$face}" wrap="yes" valign="top" bottom="hair #9aa3ab"/>
  <style name="banner" font="{$face}" size="9" bold="yes" color="#535e69" bottom="hair #9aa3ab"/>
  <style name="caption" font="{$face}" bold="yes" bottom="hair #9aa3ab"/>
  <style name="count" font="{$face}" valign="top" bottom="hair #9aa3ab" format="#,##0"/>
  <style name="people" font="{$face}" valign="top" bottom="hair #9aa3ab" format="#,##0;-#,##0;{$dash}"/>
  <style name="weighted" font="{$face}" valign="top" bottom="hair #9aa3ab" format="#,##0.0"/>
  <style name="points" font="{$face}" valign="top" bottom="hair #9aa3ab" format="0.00"/>
  <style name="soft-count" font="{$face}" size="9" color="#535e69" valign="top" bottom="hair #9aa3ab" format="#,##0"/>
  <style name="soft-label" font="{$face}" size="9" color="#535e69" valign="top" bottom="hair #9aa3ab"/>
  <style name="soft-weighted" font="{$face}" size="9" color="#535e69" valign="top" bottom="hair #9aa3ab" format="#,##0.0"/>
  <style name="share" font="{$face}" valign="top" bottom="hair #9aa3ab" format="{$share}" percent="yes"/>
  <style name="share-higher" font="{$face}" color="{$accented}" valign="top" bottom="hair #9aa3ab" format="{$format}%{$up}" percent="yes"/>
  <style name="share-lower" font="{$face}" color="#9a3412" valign="top" bottom="hair #9aa3ab" format="{$format}%{$down}" percent="yes"/>
  <style name="value" font="{$face}" valign="top" bottom="hair #9aa3ab" format="0.00{$blank}"/>
  <style name="value-higher" font="{$face}" color="{$accented}" valign="top" bottom="hair #9aa3ab" format="0.00{$up}"/>
  <style name="value-lower" font="{$face}" color="#9a3412" valign="top" bottom="hair #9aa3ab" format="0.00{$down}"/>
  <style name="none" font="{$face}" align="right" valign="top" bottom="hair #9aa3ab" format="{$dash}"/>
  <style name="letters" font="{$face}" color="{$accented}" valign="top" bottom="hair #9aa3ab"/>
  <style name="all-label" font="{$face}" bold="yes" wrap="yes" valign="top" bottom="hair #9aa3ab"/>
  <style name="all-people" font="{$face}" bold="yes" valign="top" bottom="hair #9aa3ab" format="#,##0;-#,##0;{$dash}"/>
  <style name="all-weighted" font="{$face}" bold="yes" valign="top" bottom="hair #9aa3ab" format="#,##0.0"/>
  <style name="all-share" font="{$face}" bold="yes" valign="top" bottom="hair #9aa3ab" format="{$share}" percent="yes"/>
  <style name="all-value" font="{$face}" bold="yes" valign="top" bottom="hair #9aa3ab" format="0.00{$blank}"/>
  <style name="all-none" font="{$face}" bold="yes" align="right" valign="top" bottom="hair #9aa3ab" format="{$dash}"/>
  <!-- What stands behind a chart. -->
  <style name="behind" font="{$face}" size="8" color="#ffffff" format="{$chart-format}"/>
</xsl:template>

<!-- Rows of one cell -->

<xsl:template name="title-row"><xsl:param name="text"/><row height="30"><t style="title"><xsl:value-of select="$text"/></t></row></xsl:template>
<xsl:template name="heading-row"><xsl:param name="text"/><row height="22"><t style="heading"><xsl:value-of select="$text"/></t></row></xsl:template>
<xsl:template name="note-row"><row><t style="soft"><xsl:value-of select="."/></t></row></xsl:template>
<xsl:template name="caption-row"><xsl:param name="text"/><row><t style="caption"><xsl:value-of select="$text"/></t></row></xsl:template>
<xsl:template name="back"><row><t style="link" link="contents">← <xsl:value-of select="key('label','contents')"/></t></row></xsl:template>

<!-- A4, as wide as the page; the title and the number of the page stand below. -->
<xsl:template name="page">
  <xsl:param name="upright" select="false()"/>
  <xsl:attribute name="orientation"><xsl:choose><xsl:when test="$upright">portrait</xsl:when><xsl:otherwise>landscape</xsl:otherwise></xsl:choose></xsl:attribute>
  <xsl:attribute name="paper">A4</xsl:attribute>
  <xsl:attribute name="fit-width">1</xsl:attribute>
  <xsl:attribute name="margins">0.7 0.6 0.7 0.6</xsl:attribute>
  <xsl:attribute name="footer"><xsl:value-of select="concat('&amp;L&amp;8', translate(substring($summary/s:title, 1, 100), '&amp;', '＆'), '&amp;R&amp;8&amp;P')"/></xsl:attribute>
</xsl:template>

<!-- Contents -->

<xsl:template name="contents">
  <sheet id="contents" name="{key('label','contents')}" active="yes" grid-lines="no" row-height="17">
    <xsl:call-template name="page"><xsl:with-param name="upright" select="true()"/></xsl:call-template>
    <columns width="14"/><columns width="72"/><columns width="10"/>
    <xsl:call-template name="title-row"><xsl:with-param name="text" select="s:title"/></xsl:call-template>
    <row><t style="soft"><xsl:value-of select="key('label','appendix')"/><xsl:if test="s:organization"> · <xsl:value-of select="s:organization"/></xsl:if></t></row>
    <skip/>
    <xsl:call-template name="facts"/>
    <skip/>
    <xsl:call-template name="heading-row"><xsl:with-param name="text" select="key('label','how-to-read')"/></xsl:call-template>
    <xsl:for-each select="s:note"><xsl:call-template name="note-row"/></xsl:for-each>
    <skip/>
    <xsl:for-each select="$sections">
      <row height="22"><t style="heading"><xsl:value-of select="position()"/></t><t style="heading"><xsl:value-of select="@title"/></t><t style="soft">n</t></row>
      <xsl:for-each select="s:question">
        <row>
          <t style="soft"><xsl:call-template name="number"/></t>
          <t style="link" link="question-{@id}"><xsl:value-of select="@title"/></t>
          <n style="count"><xsl:value-of select="s:table[1]/s:column/@base"/></n>
        </row>
      </xsl:for-each>
    </xsl:for-each>
    <skip/>
    <xsl:if test="$weighted"><row><e/><t style="link" link="weighting"><xsl:value-of select="key('label','weighting')"/></t></row></xsl:if>
    <row><e/><t style="link" link="quality"><xsl:value-of select="key('label','data-quality')"/></t></row>
    <row><e/><t style="link" link="tidy"><xsl:value-of select="key('label','tidy')"/></t></row>
  </sheet>
</xsl:template>

<xsl:template name="facts">
  <xsl:if test="s:fieldwork"><xsl:call-template name="fact"><xsl:with-param name="name" select="'fieldwork'"/><xsl:with-param name="text"><xsl:choose><xsl:when test="s:fieldwork/@era"><xsl:value-of select="s:fieldwork/@era"/></xsl:when><xsl:otherwise><xsl:value-of select="s:fieldwork/@text"/></xsl:otherwise></xsl:choose></xsl:with-param></xsl:call-template></xsl:if>
  <xsl:if test="s:population[@size or string(.) != '']"><xsl:call-template name="fact"><xsl:with-param name="name" select="'population'"/><xsl:with-param name="text"><xsl:value-of select="s:population"/><xsl:if test="s:population/@size"><xsl:if test="string(s:population) != ''"> · </xsl:if><xsl:value-of select="concat('N = ', format-number(s:population/@size, '#,##0'))"/></xsl:if></xsl:with-param></xsl:call-template></xsl:if>
  <xsl:if test="s:method"><xsl:call-template name="fact"><xsl:with-param name="name" select="'method'"/><xsl:with-param name="text" select="s:method"/></xsl:call-template></xsl:if>
  <xsl:if test="s:population/@invited"><xsl:call-template name="fact"><xsl:with-param name="name" select="'invited'"/><xsl:with-param name="text" select="format-number(s:population/@invited, '#,##0')"/></xsl:call-template></xsl:if>
  <xsl:call-template name="fact"><xsl:with-param name="name" select="'valid-responses'"/><xsl:with-param name="text" select="format-number(s:rows/@tallied, '#,##0')"/></xsl:call-template>
  <xsl:if test="s:rows/@response-rate"><xsl:call-template name="fact"><xsl:with-param name="name" select="'response-rate'"/><xsl:with-param name="text" select="concat(s:rows/@response-rate, '%')"/></xsl:call-template></xsl:if>
</xsl:template>

<xsl:template name="fact">
  <xsl:param name="name"/>
  <xsl:param name="text"/>
  <row><t style="soft"><xsl:value-of select="key('label', $name)"/></t><t style="plain"><xsl:value-of select="$text"/></t></row>
</xsl:template>

<!-- Sections -->

<!-- The width of a text in letters. -->
<xsl:template name="units">
  <xsl:param name="text"/>
  <xsl:value-of select="string-length($text) + string-length(translate($text, $ascii, ''))"/>
</xsl:template>

<!-- The width of the labels of a section, in letters. -->
<xsl:template name="label-width">
  <xsl:variable name="longest"><xsl:for-each select="s:question/s:table[@kind='tally']/s:row[not(@hidden)]/@label"><xsl:sort select="string-length(.)" data-type="number" order="descending"/><xsl:if test="position() = 1"><xsl:call-template name="units"><xsl:with-param name="text" select="."/></xsl:call-template></xsl:if></xsl:for-each></xsl:variable>
  <xsl:choose><xsl:when test="$longest &gt; 42">46</xsl:when><xsl:when test="$longest &gt; 24"><xsl:value-of select="$longest + 4"/></xsl:when><xsl:otherwise>28</xsl:otherwise></xsl:choose>
</xsl:template>

<xsl:template name="section">
  <!-- Its number and as much of its title as there is room for. -->
  <sheet name="{position()} {@title}" grid-lines="no" row-height="17" freeze-rows="1" freeze-columns="1" repeat-rows="1">
    <xsl:call-template name="page"/>
    <columns><xsl:attribute name="width"><xsl:call-template name="label-width"/></xsl:attribute></columns>
    <xsl:choose>
      <xsl:when test="$letters"><columns count="{$lead - 1}" width="9.6"/><xsl:call-template name="pairs-of-columns"/></xsl:when>
      <xsl:otherwise><columns count="79" width="9.6"/></xsl:otherwise>
    </xsl:choose>
    <xsl:call-template name="title-row"><xsl:with-param name="text" select="@title"/></xsl:call-template>
    <row><t style="soft"><xsl:value-of select="s:note"/></t></row>
    <xsl:call-template name="back"/>
    <xsl:apply-templates select="s:question"/>
  </sheet>
</xsl:template>

<!-- A column of figures, a narrow one of letters, for forty choices. -->
<xsl:template name="pairs-of-columns">
  <xsl:param name="left" select="40"/>
  <xsl:if test="$left &gt; 0">
    <columns width="9.6"/><columns width="5"/>
    <xsl:call-template name="pairs-of-columns"><xsl:with-param name="left" select="$left - 1"/></xsl:call-template>
  </xsl:if>
</xsl:template>

<!-- Each question begins a page. -->
<xsl:template match="s:question">
  <xsl:variable name="is-charted" select="count(. | $charted) = count($charted)"/>
  <xsl:if test="position() != 1"><break/></xsl:if>
  <row height="22"><t id="question-{@id}" style="heading"><xsl:call-template name="numbered-title"/></t></row>
  <row><t style="soft"><xsl:if test="s:text != @title"><xsl:value-of select="s:text"/></xsl:if><xsl:if test="@remarks"><xsl:value-of select="concat(' [', @remarks, ']')"/></xsl:if></t></row>
  <xsl:choose>
    <xsl:when test="@type = 'grid'"><xsl:call-template name="grid-tally"><xsl:with-param name="is-charted" select="$is-charted"/></xsl:call-template></xsl:when>
    <xsl:otherwise><xsl:call-template name="tally"><xsl:with-param name="is-charted" select="$is-charted"/></xsl:call-template></xsl:otherwise>
  </xsl:choose>
  <xsl:for-each select="s:note"><xsl:call-template name="note-row"/></xsl:for-each>
  <xsl:apply-templates select="s:quotes"/>
  <skip/>
  <xsl:if test="$is-charted and @type = 'grid'"><xsl:call-template name="grid-chart"/></xsl:if>
  <clear/>
  <xsl:if test="$crosses = 'yes'">
    <xsl:for-each select="s:table[@kind='tally'][key('cross', @variable)]">
      <xsl:variable name="tally" select="."/>
      <xsl:variable name="tables" select="key('cross', @variable)"/>
      <xsl:choose>
        <xsl:when test="$joined = 'yes'"><xsl:call-template name="crossing"><xsl:with-param name="tables" select="$tables"/></xsl:call-template></xsl:when>
        <xsl:otherwise><xsl:for-each select="$tables"><xsl:variable name="table" select="."/><xsl:for-each select="$tally"><xsl:call-template name="crossing"><xsl:with-param name="tables" select="$table"/></xsl:call-template></xsl:for-each></xsl:for-each></xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:if>
</xsl:template>

<!-- What people wrote: a line for the heading, for each theme, for each answer. -->
<xsl:template match="s:quotes">
  <row><t style="soft"><xsl:value-of select="concat(key('label', 'quotes'), ' · ', key('label', 'quotes-note'))"/></t></row>
  <xsl:for-each select="descendant::*">
    <xsl:choose>
      <xsl:when test="self::s:theme"><row><t style="caption"><xsl:value-of select="concat(@title, ' (', format-number(@count, '#,##0'), ')')"/></t></row></xsl:when>
      <xsl:otherwise><row><t style="soft"><xsl:value-of select="concat('  ', normalize-space(.))"/></t></row></xsl:otherwise>
    </xsl:choose>
  </xsl:for-each>
</xsl:template>

<!-- Tallies -->

<xsl:template name="tally">
  <xsl:param name="is-charted"/>
  <xsl:variable name="table" select="s:table[@kind='tally'][1]"/>
  <xsl:variable name="rows" select="$table/s:row[not(@hidden)]"/>
  <xsl:variable name="intervals" select="boolean($table/s:row/s:cell/@low)"/>
  <!-- Every row and its share have names, which charts refer to. -->
  <xsl:variable name="id" select="concat('tally-', @id)"/>
  <xsl:if test="$is-charted">
    <xsl:variable name="column" select="4 + number($weighted) + number($letters) + (2 + number($letters)) * number($intervals)"/>
    <xsl:choose>
      <xsl:when test="@type = 'scale' and $chart-scale = 'stacked'"><xsl:call-template name="scale-chart"><xsl:with-param name="table" select="$table"/><xsl:with-param name="id" select="$id"/><xsl:with-param name="column" select="$column"/></xsl:call-template></xsl:when>
      <xsl:otherwise><xsl:call-template name="bars-chart"><xsl:with-param name="table" select="$table"/><xsl:with-param name="id" select="$id"/><xsl:with-param name="column" select="$column"/></xsl:call-template></xsl:otherwise>
    </xsl:choose>
  </xsl:if>
  <block>
    <down style="label">
      <t style="head"><xsl:value-of select="key('label','category')"/></t>
      <xsl:for-each select="$rows"><t><xsl:if test="$is-charted"><xsl:attribute name="id"><xsl:value-of select="concat($id, '-', @kind, '-', @id)"/></xsl:attribute></xsl:if><xsl:call-template name="row-label"/></t></xsl:for-each>
      <t style="soft-label"><xsl:value-of select="key('label','base')"/></t>
    </down>
    <down style="count">
      <t style="head-number"><xsl:value-of select="key('label','count')"/></t>
      <xsl:for-each select="$rows/s:cell"><n><xsl:value-of select="@count"/></n></xsl:for-each>
      <n style="soft-count"><xsl:value-of select="$table/s:column/@base"/></n>
    </down>
    <xsl:if test="$weighted">
      <down style="soft-weighted">
        <t style="head-number"><xsl:value-of select="key('label','weighted-count')"/></t>
        <xsl:for-each select="$rows/s:cell"><n><xsl:value-of select="@weighted-count"/></n></xsl:for-each>
        <n><xsl:value-of select="$table/s:column/@weighted-base"/></n>
      </down>
    </xsl:if>
    <down>
      <t style="head-number" id="{$id}"><xsl:value-of select="key('label','share')"/></t>
      <xsl:for-each select="$rows/s:cell"><xsl:call-template name="figure"><xsl:with-param name="line" select="$main-line"/><xsl:with-param name="name"><xsl:if test="$is-charted"><xsl:value-of select="concat($id, '-share-', ../@kind, '-', ../@id)"/></xsl:if></xsl:with-param></xsl:call-template></xsl:for-each>
    </down>
    <xsl:if test="$intervals">
      <xsl:if test="$letters"><down/></xsl:if>
      <down style="share"><t style="head-number"><xsl:value-of select="key('label','interval')"/></t><xsl:for-each select="$rows/s:cell"><n><xsl:value-of select="@low"/></n></xsl:for-each></down>
      <xsl:if test="$letters"><down/></xsl:if>
      <down style="share"><e style="head-number"/><xsl:for-each select="$rows/s:cell"><n><xsl:value-of select="@high"/></n></xsl:for-each></down>
    </xsl:if>
  </block>
</xsl:template>

<!-- A figure of one line of a table, with its mark; the context is a cell. -->
<xsl:template name="figure">
  <xsl:param name="line"/>
  <xsl:param name="all" select="''"/>
  <xsl:param name="marked" select="false()"/>
  <xsl:param name="name" select="''"/>
  <n>
    <xsl:if test="$name != ''"><xsl:attribute name="id"><xsl:value-of select="$name"/></xsl:attribute></xsl:if>
    <xsl:choose>
      <xsl:when test="@value">
        <xsl:attribute name="style"><xsl:value-of select="concat($all, 'value')"/><xsl:if test="$marked and $arrows and @direction">-<xsl:value-of select="@direction"/></xsl:if></xsl:attribute>
        <xsl:if test="$line = $main-line"><xsl:value-of select="@value"/></xsl:if>
      </xsl:when>
      <xsl:when test="not(@percent) and $line != 'count'"><xsl:attribute name="style"><xsl:value-of select="concat($all, 'share')"/></xsl:attribute></xsl:when>
      <xsl:when test="@count = 0 and not($marked and @direction)"><xsl:attribute name="style"><xsl:value-of select="concat($all, 'none')"/></xsl:attribute>0</xsl:when>
      <xsl:when test="$line = 'count'"><xsl:attribute name="style"><xsl:value-of select="concat($all, 'people')"/></xsl:attribute><xsl:value-of select="@count"/></xsl:when>
      <xsl:when test="$line = 'weighted'"><xsl:attribute name="style"><xsl:value-of select="concat($all, 'weighted')"/></xsl:attribute><xsl:value-of select="@weighted-count"/></xsl:when>
      <xsl:otherwise>
        <xsl:attribute name="style"><xsl:value-of select="concat($all, 'share')"/><xsl:if test="$marked and $arrows and @direction">-<xsl:value-of select="@direction"/></xsl:if></xsl:attribute>
        <xsl:choose><xsl:when test="$as-given and $line = 'column'"><xsl:value-of select="@percent"/></xsl:when><xsl:otherwise><xsl:call-template name="share"><xsl:with-param name="kind" select="$line"/></xsl:call-template></xsl:otherwise></xsl:choose>
      </xsl:otherwise>
    </xsl:choose>
  </n>
</xsl:template>

<!-- Items as rows, choices as columns: the shares, then the counts. -->
<xsl:template name="grid-tally">
  <xsl:param name="is-charted"/>
  <xsl:variable name="tables" select="s:table[@kind='tally']"/>
  <xsl:variable name="id" select="concat('grid-', @id)"/>
  <xsl:call-template name="grid-block"><xsl:with-param name="tables" select="$tables"/><xsl:with-param name="line" select="$main-line"/><xsl:with-param name="id"><xsl:if test="$is-charted"><xsl:value-of select="$id"/></xsl:if></xsl:with-param></xsl:call-template>
  <xsl:call-template name="grid-block"><xsl:with-param name="tables" select="$tables"/><xsl:with-param name="line" select="'count'"/></xsl:call-template>
</xsl:template>

<xsl:template name="grid-block">
  <xsl:param name="tables"/>
  <xsl:param name="line"/>
  <xsl:param name="id" select="''"/>
  <block>
    <down style="label">
      <t style="head"><xsl:choose><xsl:when test="$line = 'count'"><xsl:value-of select="key('label','count')"/></xsl:when><xsl:otherwise><xsl:value-of select="key('label','share')"/></xsl:otherwise></xsl:choose></t>
      <xsl:variable name="items"><xsl:for-each select="$tables"><t><xsl:value-of select="@title"/></t></xsl:for-each></xsl:variable>
      <xsl:choose><xsl:when test="$id != ''"><range id="{$id}"><xsl:copy-of select="$items"/></range></xsl:when><xsl:otherwise><xsl:copy-of select="$items"/></xsl:otherwise></xsl:choose>
    </down>
    <down style="soft-count"><t style="head-number">n</t><xsl:for-each select="$tables"><n><xsl:value-of select="s:column/@base"/></n></xsl:for-each></down>
    <xsl:if test="$weighted"><down style="soft-weighted"><t style="head-number"><xsl:value-of select="key('label','weighted-base')"/></t><xsl:for-each select="$tables"><n><xsl:value-of select="s:column/@weighted-base"/></n></xsl:for-each></down></xsl:if>
    <xsl:for-each select="$tables[1]/s:row[not(@hidden)]">
      <xsl:variable name="own" select="concat('|', @kind, '|', @id)"/>
      <xsl:variable name="name" select="concat($id, $own)"/>
      <xsl:variable name="figures">
        <xsl:for-each select="$tables">
          <xsl:variable name="cell" select="key('row', concat(@id, $own))/s:cell"/>
          <xsl:for-each select="$cell"><xsl:call-template name="figure"><xsl:with-param name="line" select="$line"/></xsl:call-template></xsl:for-each>
          <xsl:if test="not($cell)"><e style="share"/></xsl:if>
        </xsl:for-each>
      </xsl:variable>
      <down>
        <t style="head-number"><xsl:if test="$id != ''"><xsl:attribute name="id"><xsl:value-of select="concat('head-', $name)"/></xsl:attribute></xsl:if><xsl:call-template name="brief"/></t>
        <xsl:choose><xsl:when test="$id != ''"><range id="{$name}"><xsl:copy-of select="$figures"/></range></xsl:when><xsl:otherwise><xsl:copy-of select="$figures"/></xsl:otherwise></xsl:choose>
      </down>
      <xsl:if test="$letters"><down style="letters"><e style="head-number"/><e style="letters" times="{count($tables)}"/></down></xsl:if>
    </xsl:for-each>
  </block>
</xsl:template>

<xsl:template name="brief"><xsl:variable name="text"><xsl:call-template name="row-label"/></xsl:variable><xsl:value-of select="substring($text, 1, 80)"/><xsl:if test="string-length($text) &gt; 80">…</xsl:if></xsl:template>

<!-- Cross-tabulations: groups of people as rows, choices as columns; a block for each line that is
     asked for. The context is the tally of what is crossed. -->

<xsl:template name="crossing">
  <xsl:param name="tables"/>
  <xsl:variable name="is-charted" select="count(. | $cross-charted) = count($cross-charted)"/>
  <xsl:variable name="title"><xsl:call-template name="cross-title"><xsl:with-param name="tables" select="$tables"/></xsl:call-template></xsl:variable>
  <xsl:variable name="first" select="$tables[1]"/>
  <xsl:variable name="rows" select="$first/s:row[not(@hidden)][s:cell/@percent or s:total/@percent or (@kind = 'statistic' and contains(concat(' ',$statistics,' '), concat(' ',@id,' '))) or @kind = 'mean-rank']"/>
  <xsl:variable name="bars" select="count($tables) + count($tables/s:column[not(@left-out)])"/>
  <xsl:variable name="apart" select="$bars &gt; $most-bars and count($tables) &gt; 1"/>
  <xsl:call-template name="cross-blocks">
    <xsl:with-param name="tables" select="$tables"/><xsl:with-param name="rows" select="$rows"/><xsl:with-param name="title" select="$title"/>
    <xsl:with-param name="is-charted" select="$is-charted"/><xsl:with-param name="apart" select="$apart"/>
  </xsl:call-template>
  <xsl:choose>
    <xsl:when test="count($tables) = 1"><xsl:for-each select="$tables/s:note"><xsl:call-template name="note-row"/></xsl:for-each></xsl:when>
    <xsl:otherwise><xsl:for-each select="$tables/s:note[generate-id() = generate-id(key('note', concat(../@variable, ' ', .))[1])]"><xsl:call-template name="note-row"/></xsl:for-each></xsl:otherwise>
  </xsl:choose>
  <skip/>
  <xsl:if test="$is-charted">
    <break/>
    <xsl:choose>
      <xsl:when test="$apart"><xsl:for-each select="$tables[s:column[not(@left-out)]]"><xsl:call-template name="cross-chart"><xsl:with-param name="rows" select="$rows"/><xsl:with-param name="id" select="concat('bars-', @id)"/><xsl:with-param name="title" select="@caption"/><xsl:with-param name="bars" select="count(s:column[not(@left-out)])"/></xsl:call-template></xsl:for-each></xsl:when>
      <xsl:otherwise><xsl:call-template name="cross-chart"><xsl:with-param name="rows" select="$rows"/><xsl:with-param name="id" select="concat('bars-', $first/@id)"/><xsl:with-param name="title" select="$title"/><xsl:with-param name="bars" select="$bars + $has-total"/></xsl:call-template></xsl:otherwise>
    </xsl:choose>
  </xsl:if>
</xsl:template>

<xsl:template name="cross-blocks">
  <xsl:param name="tables"/>
  <xsl:param name="rows"/>
  <xsl:param name="title"/>
  <xsl:param name="is-charted"/>
  <xsl:param name="apart"/>
  <xsl:param name="lines" select="$cross-lines"/>
  <xsl:variable name="line" select="substring-before(concat($lines, ' '), ' ')"/>
  <xsl:variable name="rest" select="substring-after($lines, ' ')"/>
  <xsl:variable name="main" select="$line = $main-line"/>
  <!-- What of it charts refer to: nothing, all of it, or each banner. -->
  <xsl:variable name="id"><xsl:if test="$is-charted and $main">bars-</xsl:if></xsl:variable>
  <xsl:variable name="whole"><xsl:if test="$is-charted and $main and not($apart)"><xsl:value-of select="concat('bars-', $tables[1]/@id)"/></xsl:if></xsl:variable>
  <xsl:call-template name="caption-row"><xsl:with-param name="text" select="$title"/></xsl:call-template>
  <block>
    <down style="label">
      <t style="head"><xsl:call-template name="line-name"><xsl:with-param name="line" select="$line"/></xsl:call-template></t>
      <xsl:variable name="labels"><xsl:call-template name="lines-of"><xsl:with-param name="tables" select="$tables"/><xsl:with-param name="what" select="'label'"/><xsl:with-param name="apart"><xsl:if test="$apart"><xsl:value-of select="$id"/></xsl:if></xsl:with-param></xsl:call-template></xsl:variable>
      <xsl:call-template name="ranged"><xsl:with-param name="id" select="$whole"/><xsl:with-param name="cells" select="$labels"/></xsl:call-template>
    </down>
    <down style="soft-count"><t style="head-number">n</t><xsl:call-template name="lines-of"><xsl:with-param name="tables" select="$tables"/><xsl:with-param name="what" select="'base'"/></xsl:call-template></down>
    <xsl:if test="$weighted"><down style="soft-weighted"><t style="head-number"><xsl:value-of select="key('label','weighted-base')"/></t><xsl:call-template name="lines-of"><xsl:with-param name="tables" select="$tables"/><xsl:with-param name="what" select="'weighted-base'"/></xsl:call-template></down></xsl:if>
    <xsl:for-each select="$rows">
      <xsl:variable name="is-part" select="$id != '' and (@kind = 'category' or @kind = 'state')"/>
      <down>
        <t style="head-number"><xsl:if test="$is-part"><xsl:attribute name="id"><xsl:value-of select="concat('head-bars-', $tables[1]/@id, '|', @kind, '|', @id)"/></xsl:attribute></xsl:if><xsl:call-template name="brief"/></t>
        <xsl:choose>
          <xsl:when test="$is-part and not($apart)"><range id="{$whole}|{@kind}|{@id}"><xsl:call-template name="figures-of"><xsl:with-param name="tables" select="$tables"/><xsl:with-param name="line" select="$line"/><xsl:with-param name="main" select="$main"/></xsl:call-template></range></xsl:when>
          <xsl:otherwise><xsl:call-template name="figures-of"><xsl:with-param name="tables" select="$tables"/><xsl:with-param name="line" select="$line"/><xsl:with-param name="main" select="$main"/><xsl:with-param name="apart"><xsl:if test="$is-part"><xsl:value-of select="$id"/></xsl:if></xsl:with-param></xsl:call-template></xsl:otherwise>
        </xsl:choose>
      </down>
      <xsl:if test="$letters"><down style="letters"><e style="head-number"/><xsl:if test="$main"><xsl:call-template name="letters-of"><xsl:with-param name="tables" select="$tables"/></xsl:call-template></xsl:if></down></xsl:if>
    </xsl:for-each>
  </block>
  <skip/>
  <xsl:if test="$rest != ''"><xsl:call-template name="cross-blocks"><xsl:with-param name="tables" select="$tables"/><xsl:with-param name="rows" select="$rows"/><xsl:with-param name="title" select="$title"/><xsl:with-param name="lines" select="$rest"/></xsl:call-template></xsl:if>
</xsl:template>

<xsl:template name="ranged">
  <xsl:param name="id"/>
  <xsl:param name="cells"/>
  <xsl:choose><xsl:when test="$id != ''"><range id="{$id}"><xsl:copy-of select="$cells"/></range></xsl:when><xsl:otherwise><xsl:copy-of select="$cells"/></xsl:otherwise></xsl:choose>
</xsl:template>

<!-- What stands before the figures, line by line: labels, people, weighted people. -->
<xsl:template name="lines-of">
  <xsl:param name="tables"/>
  <xsl:param name="what"/>
  <xsl:param name="apart" select="''"/>
  <xsl:if test="$total-first and not($own-totals)"><xsl:for-each select="$tables[1]"><xsl:call-template name="total-line"><xsl:with-param name="what" select="$what"/></xsl:call-template></xsl:for-each></xsl:if>
  <xsl:for-each select="$tables">
    <xsl:choose><xsl:when test="$what = 'label'"><t style="banner"><xsl:call-template name="banner"/></t></xsl:when><xsl:otherwise><e/></xsl:otherwise></xsl:choose>
    <xsl:if test="$own-totals and $total-first"><xsl:call-template name="total-line"><xsl:with-param name="what" select="$what"/></xsl:call-template></xsl:if>
    <xsl:choose>
      <xsl:when test="$apart != ''"><range id="{$apart}{@id}"><xsl:call-template name="column-lines"><xsl:with-param name="what" select="$what"/></xsl:call-template></range></xsl:when>
      <xsl:otherwise><xsl:call-template name="column-lines"><xsl:with-param name="what" select="$what"/></xsl:call-template></xsl:otherwise>
    </xsl:choose>
    <xsl:if test="$own-totals and $total-last"><xsl:call-template name="total-line"><xsl:with-param name="what" select="$what"/></xsl:call-template></xsl:if>
  </xsl:for-each>
  <xsl:if test="$total-last and not($own-totals)"><xsl:for-each select="$tables[1]"><xsl:call-template name="total-line"><xsl:with-param name="what" select="$what"/></xsl:call-template></xsl:for-each></xsl:if>
</xsl:template>

<xsl:template name="column-lines">
  <xsl:param name="what"/>
  <xsl:choose>
    <xsl:when test="$what = 'label'"><xsl:for-each select="s:column[not(@left-out)]"><t><xsl:call-template name="column-label"/></t></xsl:for-each></xsl:when>
    <xsl:when test="$what = 'base'"><xsl:for-each select="s:column[not(@left-out)]"><n><xsl:value-of select="@base"/></n></xsl:for-each></xsl:when>
    <xsl:otherwise><xsl:for-each select="s:column[not(@left-out)]"><n><xsl:value-of select="@weighted-base"/></n></xsl:for-each></xsl:otherwise>
  </xsl:choose>
</xsl:template>

<xsl:template name="total-line">
  <xsl:param name="what"/>
  <xsl:choose>
    <xsl:when test="$what = 'label'"><t style="all-label"><xsl:value-of select="$overall"/></t></xsl:when>
    <xsl:when test="$what = 'base'"><n><xsl:value-of select="s:total/@base"/></n></xsl:when>
    <xsl:otherwise><n><xsl:value-of select="s:total/@weighted-base"/></n></xsl:otherwise>
  </xsl:choose>
</xsl:template>

<!-- The figures of one choice, line by line; the context is its row in the first table. -->
<xsl:template name="figures-of">
  <xsl:param name="tables"/>
  <xsl:param name="line"/>
  <xsl:param name="main"/>
  <xsl:param name="apart" select="''"/>
  <xsl:variable name="own" select="concat('|', @kind, '|', @id)"/>
  <xsl:if test="$total-first and not($own-totals)"><xsl:call-template name="total-figure"><xsl:with-param name="line" select="$line"/></xsl:call-template></xsl:if>
  <xsl:for-each select="$tables">
    <xsl:variable name="row" select="key('row', concat(@id, $own))"/>
    <e/>
    <xsl:if test="$own-totals and $total-first"><xsl:for-each select="$row"><xsl:call-template name="total-figure"><xsl:with-param name="line" select="$line"/></xsl:call-template></xsl:for-each><xsl:if test="not($row)"><e style="share"/></xsl:if></xsl:if>
    <xsl:choose>
      <xsl:when test="not($row) and $apart != ''"><range id="{$apart}{@id}{$own}"><e style="share" times="{count(s:column[not(@left-out)])}"/></range></xsl:when>
      <xsl:when test="not($row)"><e style="share" times="{count(s:column[not(@left-out)])}"/></xsl:when>
      <xsl:when test="$apart != ''"><range id="{$apart}{@id}{$own}"><xsl:for-each select="$row"><xsl:call-template name="row-figures"><xsl:with-param name="line" select="$line"/><xsl:with-param name="main" select="$main"/></xsl:call-template></xsl:for-each></range></xsl:when>
      <xsl:otherwise><xsl:for-each select="$row"><xsl:call-template name="row-figures"><xsl:with-param name="line" select="$line"/><xsl:with-param name="main" select="$main"/></xsl:call-template></xsl:for-each></xsl:otherwise>
    </xsl:choose>
    <xsl:if test="$own-totals and $total-last"><xsl:for-each select="$row"><xsl:call-template name="total-figure"><xsl:with-param name="line" select="$line"/></xsl:call-template></xsl:for-each><xsl:if test="not($row)"><e style="share"/></xsl:if></xsl:if>
  </xsl:for-each>
  <xsl:if test="$total-last and not($own-totals)"><xsl:call-template name="total-figure"><xsl:with-param name="line" select="$line"/></xsl:call-template></xsl:if>
</xsl:template>

<xsl:template name="total-figure">
  <xsl:param name="line"/>
  <xsl:choose>
    <xsl:when test="s:total"><xsl:for-each select="s:total"><xsl:call-template name="figure"><xsl:with-param name="line" select="$line"/><xsl:with-param name="all" select="'all-'"/></xsl:call-template></xsl:for-each></xsl:when>
    <xsl:otherwise><e style="share"/></xsl:otherwise>
  </xsl:choose>
</xsl:template>

<!-- The commonest cells are written here, the others by `figure`. -->
<xsl:template name="row-figures">
  <xsl:param name="line"/>
  <xsl:param name="main"/>
  <xsl:variable name="columns" select="../s:column[$has-left-out]"/>
  <xsl:choose>
    <xsl:when test="$line = 'count' and not($has-left-out) and s:cell/@percent and not(s:cell[not(@percent)])"><n style="people" list="yes"><xsl:for-each select="s:cell/@count"><xsl:value-of select="."/><xsl:text> </xsl:text></xsl:for-each></n></xsl:when>
    <xsl:otherwise><xsl:call-template name="row-cells"><xsl:with-param name="line" select="$line"/><xsl:with-param name="main" select="$main"/><xsl:with-param name="columns" select="$columns"/></xsl:call-template></xsl:otherwise>
  </xsl:choose>
</xsl:template>

<xsl:template name="row-cells">
  <xsl:param name="line"/>
  <xsl:param name="main"/>
  <xsl:param name="columns"/>
  <xsl:for-each select="s:cell">
    <xsl:variable name="place" select="position()"/>
    <xsl:choose>
      <xsl:when test="$has-left-out and $columns[$place]/@left-out"/>
      <xsl:when test="$line = 'count' and @percent"><n style="people"><xsl:value-of select="@count"/></n></xsl:when>
      <xsl:when test="$as-given and $line = 'column' and @percent and not(@direction) and @count != 0"><n style="share"><xsl:value-of select="@percent"/></n></xsl:when>
      <xsl:otherwise><xsl:call-template name="figure"><xsl:with-param name="line" select="$line"/><xsl:with-param name="marked" select="$main"/></xsl:call-template></xsl:otherwise>
    </xsl:choose>
  </xsl:for-each>
</xsl:template>

<!-- The letters of the columns that a figure is higher than. -->
<xsl:template name="letters-of">
  <xsl:param name="tables"/>
  <xsl:variable name="own" select="concat('|', @kind, '|', @id)"/>
  <xsl:if test="$total-first and not($own-totals)"><e style="letters"/></xsl:if>
  <xsl:for-each select="$tables">
    <xsl:variable name="columns" select="s:column"/>
    <e/>
    <xsl:if test="$own-totals and $total-first"><e style="letters"/></xsl:if>
    <xsl:if test="not(key('row', concat(@id, $own)))"><e style="letters" times="{count(s:column[not(@left-out)])}"/></xsl:if>
    <xsl:for-each select="key('row', concat(@id, $own))/s:cell">
      <xsl:variable name="place" select="position()"/>
      <xsl:if test="not($columns[$place]/@left-out)"><t style="letters"><xsl:value-of select="translate(@higher-than, ' ', '')"/></t></xsl:if>
    </xsl:for-each>
    <xsl:if test="$own-totals and $total-last"><e style="letters"/></xsl:if>
  </xsl:for-each>
  <xsl:if test="$total-last and not($own-totals)"><e style="letters"/></xsl:if>
</xsl:template>

<!-- Charts -->

<!-- What all charts have in common, and their height: bars, lines of what stands above, air. -->
<xsl:template name="chart-look">
  <xsl:param name="title"/>
  <xsl:param name="bars"/>
  <xsl:param name="each" select="22"/>
  <xsl:param name="legend" select="0"/>
  <xsl:variable name="high" select="$bars * $each + $legend * 20 + 44"/>
  <xsl:attribute name="height"><xsl:choose><xsl:when test="$high &lt; 100">100</xsl:when><xsl:when test="$high &gt; 3000">3000</xsl:when><xsl:otherwise><xsl:value-of select="round($high)"/></xsl:otherwise></xsl:choose></xsl:attribute>
  <xsl:attribute name="alt"><xsl:value-of select="substring(concat($title, ': ', key('label', 'chart-table')), 1, 250)"/></xsl:attribute>
  <xsl:attribute name="kind">bar</xsl:attribute>
  <xsl:attribute name="font"><xsl:value-of select="$face"/></xsl:attribute>
  <xsl:attribute name="size">8</xsl:attribute>
  <xsl:attribute name="color">#1b2127</xsl:attribute>
  <xsl:attribute name="format"><xsl:value-of select="$chart-format"/></xsl:attribute>
</xsl:template>

<!-- Bars in the order of the table, from whose cells they take their figures; where bars are sorted, or
     are not all beside each other, from cells behind the chart that show the figures of the table. -->
<xsl:template name="bars-chart">
  <xsl:param name="table"/>
  <xsl:param name="id"/>
  <xsl:param name="column"/>
  <xsl:variable name="question" select="."/>
  <xsl:variable name="kind"><xsl:choose><xsl:when test="@type = 'rank'">within</xsl:when><xsl:otherwise>category</xsl:otherwise></xsl:choose></xsl:variable>
  <xsl:variable name="rows" select="$table/s:row[not(@hidden)][@kind = $kind or (@kind = 'state' and s:cell/@percent)]"/>
  <xsl:variable name="by-size" select="number(contains(concat(' ', $sort, ' '), concat(' ', @type, ' ')) and not($rows/@level))"/>
  <xsl:variable name="top"><xsl:call-template name="scale-top"><xsl:with-param name="cells" select="$rows/s:cell"/></xsl:call-template></xsl:variable>
  <xsl:if test="$rows">
    <chart column="{$column}" columns="{8 + 3 * number($letters)}" beside="yes" max="{$top div 100}">
      <xsl:call-template name="chart-look"><xsl:with-param name="title" select="@title"/><xsl:with-param name="bars" select="count($rows)"/></xsl:call-template>
      <series name="{$id}" categories="{$id}-names" values="{$id}-lengths" color="#{$hex-2}" label-color="#0d141a" marked-color="#ffffff" marked-pattern="upward" marked-ink="#8b96a1"/>
    </chart>
    <xsl:variable name="sorted">
      <xsl:for-each select="$rows">
        <xsl:sort select="number(@kind = 'state' or boolean($question/s:category[@code = current()/@id]/@exclusive))" data-type="number"/>
        <xsl:sort select="$by-size * number(boolean($question/s:category[@code = current()/@id]/@other))" data-type="number"/>
        <xsl:sort select="$by-size * number(concat('0', s:cell/@percent))" data-type="number" order="descending"/>
        <xsl:value-of select="concat(@kind, '-', @id, ' ')"/>
      </xsl:for-each>
    </xsl:variable>
    <block beside="yes" column="{$column + 1}">
      <down style="behind"><e/><range id="{$id}-names">
        <xsl:for-each select="$rows">
          <xsl:sort select="string-length(substring-before(concat(' ', $sorted), concat(' ', @kind, '-', @id, ' ')))" data-type="number"/>
          <t><xsl:choose><xsl:when test="@kind = 'within'"><xsl:value-of select="substring($question/s:category[@code = substring-after(current()/@id, ':')], 1, 60)"/></xsl:when><xsl:otherwise><xsl:call-template name="bar-label"/></xsl:otherwise></xsl:choose></t>
        </xsl:for-each>
      </range></down>
      <down style="behind"><e/><range id="{$id}-lengths">
        <xsl:for-each select="$rows">
          <xsl:sort select="string-length(substring-before(concat(' ', $sorted), concat(' ', @kind, '-', @id, ' ')))" data-type="number"/>
          <same of="{$id}-share-{@kind}-{@id}"><xsl:if test="@kind = 'state'"><xsl:attribute name="marked">yes</xsl:attribute></xsl:if></same>
        </xsl:for-each>
      </range></down>
    </block>
  </xsl:if>
</xsl:template>

<!-- A scale: one bar of 100 %. -->
<xsl:template name="scale-chart">
  <xsl:param name="table"/>
  <xsl:param name="id"/>
  <xsl:param name="column"/>
  <xsl:variable name="parts" select="$table/s:row[not(@hidden)][@kind = 'category' or (@kind = 'state' and s:cell/@percent)]"/>
  <xsl:variable name="steps" select="count($parts[@kind = 'category'])"/>
  <xsl:variable name="legend"><xsl:call-template name="legend-lines"><xsl:with-param name="rows" select="$parts"/></xsl:call-template></xsl:variable>
  <xsl:if test="$parts">
  <chart column="{$column}" columns="{8 + 3 * number($letters)}" beside="yes" stacking="percent">
    <xsl:call-template name="chart-look"><xsl:with-param name="title" select="@title"/><xsl:with-param name="bars" select="1"/><xsl:with-param name="each" select="60"/><xsl:with-param name="legend" select="$legend"/></xsl:call-template>
    <xsl:for-each select="$parts">
      <series name="{$id}-{@kind}-{@id}" categories="{$id}-people" values="{$id}-share-{@kind}-{@id}"><xsl:call-template name="part-look"><xsl:with-param name="steps" select="$steps"/></xsl:call-template></series>
    </xsl:for-each>
  </chart>
  </xsl:if>
  <block beside="yes" column="{$column + 1}"><down style="behind"><e/><t id="{$id}-people">n = <xsl:value-of select="format-number($table/s:column/@base, '#,##0')"/></t></down></block>
</xsl:template>

<!-- The fill of a part of a bar, and the colour of its figure; the context is its row. -->
<xsl:template name="part-look">
  <xsl:param name="steps"/>
  <xsl:variable name="step"><xsl:call-template name="step"><xsl:with-param name="place" select="position()"/><xsl:with-param name="count" select="$steps"/></xsl:call-template></xsl:variable>
  <xsl:choose>
    <xsl:when test="$step = 'state'"><xsl:attribute name="color">#ffffff</xsl:attribute><xsl:attribute name="pattern">upward</xsl:attribute><xsl:attribute name="ink">#8b96a1</xsl:attribute></xsl:when>
    <xsl:when test="starts-with($step, 'lined')"><xsl:attribute name="color">#<xsl:call-template name="hex-of"><xsl:with-param name="step" select="substring($step, 6)"/></xsl:call-template></xsl:attribute><xsl:attribute name="pattern">horizontal</xsl:attribute><xsl:attribute name="ink">#ffffff</xsl:attribute></xsl:when>
    <xsl:otherwise><xsl:attribute name="color">#<xsl:call-template name="hex-of"><xsl:with-param name="step" select="$step"/></xsl:call-template></xsl:attribute></xsl:otherwise>
  </xsl:choose>
  <xsl:attribute name="edge">#ffffff</xsl:attribute>
  <xsl:attribute name="label-color"><xsl:choose><xsl:when test="$step = '1' or $step = '2'">#ffffff</xsl:when><xsl:otherwise>#0d141a</xsl:otherwise></xsl:choose></xsl:attribute>
  <!-- Narrower parts have no room for a figure. -->
  <xsl:attribute name="labels-from">0.04</xsl:attribute>
</xsl:template>

<!-- A stacked bar for each item of a grid. -->
<xsl:template name="grid-chart">
  <xsl:variable name="tables" select="s:table[@kind='tally']"/>
  <xsl:variable name="id" select="concat('grid-', @id)"/>
  <xsl:variable name="parts" select="$tables[1]/s:row[not(@hidden)][@kind = 'category' or (@kind = 'state' and s:cell/@percent)]"/>
  <xsl:variable name="steps" select="count($parts[@kind = 'category'])"/>
  <xsl:variable name="legend"><xsl:call-template name="legend-lines"><xsl:with-param name="rows" select="$parts"/></xsl:call-template></xsl:variable>
  <xsl:if test="$parts">
  <chart columns="{10 + 4 * number($letters)}" stacking="percent">
    <xsl:call-template name="chart-look"><xsl:with-param name="title" select="@title"/><xsl:with-param name="bars" select="count($tables)"/><xsl:with-param name="each" select="30"/><xsl:with-param name="legend" select="$legend"/></xsl:call-template>
    <xsl:for-each select="$parts">
      <series name="head-{$id}|{@kind}|{@id}" categories="{$id}" values="{$id}|{@kind}|{@id}"><xsl:call-template name="part-look"><xsl:with-param name="steps" select="$steps"/></xsl:call-template></series>
    </xsl:for-each>
  </chart>
  </xsl:if>
  <skip/>
</xsl:template>

<!-- A stacked bar for each line of a cross-tabulation; names of banners stand between them. -->
<xsl:template name="cross-chart">
  <xsl:param name="rows"/>
  <xsl:param name="id"/>
  <xsl:param name="title"/>
  <xsl:param name="bars"/>
  <xsl:variable name="parts" select="$rows[@kind = 'category' or @kind = 'state']"/>
  <xsl:variable name="steps" select="count($parts[@kind = 'category'])"/>
  <xsl:variable name="legend"><xsl:call-template name="legend-lines"><xsl:with-param name="rows" select="$parts"/></xsl:call-template></xsl:variable>
  <xsl:if test="$parts">
  <chart columns="{10 + 4 * number($letters)}" stacking="percent">
    <xsl:call-template name="chart-look"><xsl:with-param name="title" select="$title"/><xsl:with-param name="bars" select="$bars"/><xsl:with-param name="legend" select="$legend"/></xsl:call-template>
    <xsl:for-each select="$parts">
      <series name="head-bars-{../@id}|{@kind}|{@id}" categories="{$id}" values="{$id}|{@kind}|{@id}"><xsl:call-template name="part-look"><xsl:with-param name="steps" select="$steps"/></xsl:call-template></series>
    </xsl:for-each>
  </chart>
  </xsl:if>
  <skip/>
</xsl:template>

<!-- Weighting and quality -->

<xsl:template name="plain-columns"><columns width="52"/><columns count="7" width="13"/></xsl:template>

<!-- A head with the labels of these names. -->
<xsl:template name="head-line">
  <xsl:param name="names"/>
  <row height="32"><xsl:call-template name="heads"><xsl:with-param name="names" select="$names"/></xsl:call-template></row>
</xsl:template>

<xsl:template name="heads">
  <xsl:param name="names"/>
  <xsl:param name="style" select="'head'"/>
  <xsl:if test="$names != ''">
    <xsl:variable name="name" select="substring-before(concat($names, ' '), ' ')"/>
    <t style="{$style}"><xsl:choose><xsl:when test="$name = 'n'">n</xsl:when><xsl:otherwise><xsl:value-of select="key('label', $name)"/></xsl:otherwise></xsl:choose></t>
    <xsl:call-template name="heads"><xsl:with-param name="names" select="substring-after($names, ' ')"/><xsl:with-param name="style" select="'head-number'"/></xsl:call-template>
  </xsl:if>
</xsl:template>

<xsl:template name="named-line">
  <xsl:param name="name"/>
  <xsl:param name="number"/>
  <xsl:param name="style" select="'count'"/>
  <row><t style="label"><xsl:value-of select="key('label', $name)"/></t><n style="{$style}"><xsl:value-of select="$number"/></n></row>
</xsl:template>

<xsl:template name="time-line">
  <xsl:param name="name"/>
  <xsl:param name="text"/>
  <row><t style="label"><xsl:value-of select="key('label', $name)"/></t><t style="label"><xsl:value-of select="$text"/></t></row>
</xsl:template>

<!-- A label and the attributes given, as counts; no answers are a dash. -->
<xsl:template name="counts-line">
  <xsl:param name="label"/>
  <xsl:param name="counts"/>
  <row>
    <t style="label"><xsl:value-of select="$label"/></t>
    <xsl:for-each select="$counts">
      <xsl:sort select="string-length(substring-before(' answered no-answer invalid not-asked contradictions too-many-marks unknown checked repeats groups largest rows complete straight ', concat(' ', name(), ' ')))" data-type="number"/>
      <n style="people"><xsl:value-of select="."/></n>
    </xsl:for-each>
  </row>
</xsl:template>

<xsl:template name="weighting">
  <xsl:variable name="mean" select="substring('mean-', 1, 5 * number(boolean(@column and s:margin)))"/>
  <sheet id="weighting" name="{key('label','weighting')}" grid-lines="no" row-height="17" freeze-rows="1">
    <xsl:call-template name="page"><xsl:with-param name="upright" select="true()"/></xsl:call-template>
    <xsl:call-template name="plain-columns"/>
    <xsl:call-template name="title-row"><xsl:with-param name="text" select="key('label','weighting')"/></xsl:call-template>
    <skip/>
    <xsl:call-template name="back"/>
    <xsl:for-each select="s:note"><xsl:call-template name="note-row"/></xsl:for-each>
    <skip/>
    <xsl:call-template name="head-line"><xsl:with-param name="names" select="'figure value'"/></xsl:call-template>
    <xsl:call-template name="named-line"><xsl:with-param name="name" select="'weighted-people'"/><xsl:with-param name="number" select="@people"/></xsl:call-template>
    <xsl:if test="@without-weight != 0"><xsl:call-template name="named-line"><xsl:with-param name="name" select="'unweighted-people'"/><xsl:with-param name="number" select="@without-weight"/></xsl:call-template></xsl:if>
    <xsl:call-template name="named-line"><xsl:with-param name="name" select="'sum-of-weights'"/><xsl:with-param name="number" select="@sum"/><xsl:with-param name="style" select="'weighted'"/></xsl:call-template>
    <xsl:call-template name="named-line"><xsl:with-param name="name" select="concat('smallest-', $mean, 'weight')"/><xsl:with-param name="number" select="@smallest"/><xsl:with-param name="style" select="'points'"/></xsl:call-template>
    <xsl:call-template name="named-line"><xsl:with-param name="name" select="concat('largest-', $mean, 'weight')"/><xsl:with-param name="number" select="@largest"/><xsl:with-param name="style" select="'points'"/></xsl:call-template>
    <xsl:call-template name="named-line"><xsl:with-param name="name" select="'design-effect'"/><xsl:with-param name="number" select="@design-effect"/><xsl:with-param name="style" select="'points'"/></xsl:call-template>
    <xsl:call-template name="named-line"><xsl:with-param name="name" select="'effective-base'"/><xsl:with-param name="number" select="@effective-base"/><xsl:with-param name="style" select="'weighted'"/></xsl:call-template>
    <xsl:if test="@min or @max"><xsl:call-template name="named-line"><xsl:with-param name="name" select="'trimmed-people'"/><xsl:with-param name="number" select="@trimmed"/></xsl:call-template></xsl:if>
    <xsl:for-each select="s:margin">
      <skip/>
      <xsl:call-template name="caption-row"><xsl:with-param name="text"><xsl:for-each select="s:level"><xsl:if test="position() != 1"> × </xsl:if><xsl:value-of select="@title"/></xsl:for-each><xsl:if test="@source"><xsl:value-of select="concat(' (', @source, ')')"/></xsl:if></xsl:with-param></xsl:call-template>
      <xsl:call-template name="head-line"><xsl:with-param name="names" select="'group n sample-share target-share weighted-share'"/></xsl:call-template>
      <xsl:for-each select="s:target">
        <row style="points"><t style="label"><xsl:value-of select="@label"/></t><n style="count"><xsl:value-of select="@people"/></n><n><xsl:value-of select="@percent"/></n><n><xsl:value-of select="@target-percent"/></n><n><xsl:value-of select="@weighted-percent"/></n></row>
      </xsl:for-each>
    </xsl:for-each>
  </sheet>
</xsl:template>

<xsl:template name="quality">
  <sheet id="quality" name="{key('label','data-quality')}" grid-lines="no" row-height="17" freeze-rows="1">
    <xsl:call-template name="page"/>
    <xsl:call-template name="plain-columns"/>
    <xsl:call-template name="title-row"><xsl:with-param name="text" select="key('label','data-quality')"/></xsl:call-template>
    <row><t style="soft"><xsl:value-of select="key('label','nothing-removed')"/></t></row>
    <xsl:call-template name="back"/>
    <xsl:call-template name="caption-row"><xsl:with-param name="text" select="key('label','answers-to-questions')"/></xsl:call-template>
    <xsl:call-template name="head-line"><xsl:with-param name="names" select="'question answered no-answer invalid not-asked contradictions too-many-marks unknown-answers'"/></xsl:call-template>
    <xsl:for-each select="s:answers"><xsl:call-template name="counts-line"><xsl:with-param name="label" select="concat(@variable, '  ', @title)"/><xsl:with-param name="counts" select="@answered | @no-answer | @invalid | @not-asked | @contradictions | @too-many-marks | @unknown"/></xsl:call-template></xsl:for-each>
    <skip/>
    <xsl:call-template name="caption-row"><xsl:with-param name="text" select="key('label','repetitions')"/></xsl:call-template>
    <xsl:call-template name="head-line"><xsl:with-param name="names" select="'check checked repeats groups largest-group'"/></xsl:call-template>
    <xsl:for-each select="s:repeated-respondents | s:repeated-contents | s:suspicious-contents | s:repeated-texts | s:similar-texts"><xsl:call-template name="counts-line"><xsl:with-param name="label"><xsl:call-template name="repetition-name"/></xsl:with-param><xsl:with-param name="counts" select="@checked | @repeats | @groups | @largest"/></xsl:call-template></xsl:for-each>
    <xsl:if test="s:straight-lining">
      <skip/>
      <xsl:call-template name="caption-row"><xsl:with-param name="text" select="key('label','straight-lining')"/></xsl:call-template>
      <xsl:call-template name="head-line"><xsl:with-param name="names" select="'question grid-rows grid-complete grid-straight'"/></xsl:call-template>
      <xsl:for-each select="s:straight-lining"><xsl:call-template name="counts-line"><xsl:with-param name="label" select="concat(@question, '  ', @title)"/><xsl:with-param name="counts" select="@rows | @complete | @straight"/></xsl:call-template></xsl:for-each>
    </xsl:if>
    <xsl:for-each select="s:time-stamps">
      <skip/>
      <xsl:call-template name="caption-row"><xsl:with-param name="text" select="key('label','times-sent')"/></xsl:call-template>
      <xsl:call-template name="head-line"><xsl:with-param name="names" select="'check count'"/></xsl:call-template>
      <xsl:call-template name="named-line"><xsl:with-param name="name" select="'times-read'"/><xsl:with-param name="number" select="@read"/></xsl:call-template>
      <xsl:call-template name="named-line"><xsl:with-param name="name" select="'times-unreadable'"/><xsl:with-param name="number" select="@unreadable"/></xsl:call-template>
      <xsl:if test="@before-fieldwork"><xsl:call-template name="named-line"><xsl:with-param name="name" select="'before-fieldwork'"/><xsl:with-param name="number" select="@before-fieldwork"/></xsl:call-template></xsl:if>
      <xsl:if test="@after-fieldwork"><xsl:call-template name="named-line"><xsl:with-param name="name" select="'after-fieldwork'"/><xsl:with-param name="number" select="@after-fieldwork"/></xsl:call-template></xsl:if>
      <xsl:if test="@first"><xsl:call-template name="time-line"><xsl:with-param name="name" select="'first-time'"/><xsl:with-param name="text" select="@first"/></xsl:call-template></xsl:if>
      <xsl:if test="@last"><xsl:call-template name="time-line"><xsl:with-param name="name" select="'last-time'"/><xsl:with-param name="text" select="@last"/></xsl:call-template></xsl:if>
    </xsl:for-each>
    <xsl:if test="$summary/s:findings/s:finding">
      <skip/>
      <xsl:call-template name="caption-row"><xsl:with-param name="text" select="key('label','findings')"/></xsl:call-template>
      <xsl:call-template name="head-line"><xsl:with-param name="names" select="'check count question'"/></xsl:call-template>
      <xsl:for-each select="$summary/s:findings/s:finding"><row><t style="label"><xsl:value-of select="@rule"/></t><n style="count"><xsl:value-of select="@count"/></n><t style="label"><xsl:value-of select="@variable"/></t></row></xsl:for-each>
    </xsl:if>
  </sheet>
</xsl:template>

<!-- One line for each cell, as in tables.csv: a block for each table, written column by column -->

<xsl:template name="tidy">
  <sheet id="tidy" name="{key('label','tidy')}" freeze-rows="1" repeat-rows="1" filter="yes">
    <xsl:call-template name="page"/>
    <columns count="2" width="14"/><columns width="34"/><columns width="10"/><columns width="20"/><columns count="6" width="12"/>
    <row style="head"><t>table</t><t>row</t><t>row_label</t><t>column</t><t>column_label</t><t>count</t><t>base</t><t>percent</t><t>value</t><t>weighted_count</t><t>weighted_base</t></row>
    <xsl:for-each select="$questions/s:table[s:row/s:cell]">
      <xsl:variable name="cells" select="s:row/s:cell"/>
      <xsl:variable name="rows" select="s:row"/>
      <xsl:variable name="width" select="count(s:row[1]/s:cell)"/>
      <block>
        <down><t times="{count($cells)}"><xsl:value-of select="@id"/></t></down>
        <down><xsl:for-each select="$rows"><t times="{$width}"><xsl:value-of select="@id"/></t></xsl:for-each></down>
        <down><xsl:for-each select="$rows"><t times="{$width}"><xsl:value-of select="@label"/></t></xsl:for-each></down>
        <down><repeat times="{count($rows)}"><xsl:for-each select="s:column"><t><xsl:value-of select="@id"/></t></xsl:for-each></repeat></down>
        <down><repeat times="{count($rows)}"><xsl:for-each select="s:column"><t><xsl:for-each select="s:heading"><xsl:if test="position() != 1"> &gt; </xsl:if><xsl:value-of select="@label"/></xsl:for-each></t></xsl:for-each></repeat></down>
        <!-- Many numbers in one element; a minus where there is none. -->
        <down><n list="yes"><xsl:for-each select="$cells/@count"><xsl:value-of select="."/><xsl:text> </xsl:text></xsl:for-each></n></down>
        <down><n list="yes"><xsl:for-each select="$cells/@base"><xsl:value-of select="."/><xsl:text> </xsl:text></xsl:for-each></n></down>
        <down><n list="yes"><xsl:for-each select="$cells"><xsl:choose><xsl:when test="@percent"><xsl:value-of select="@percent"/><xsl:text> </xsl:text></xsl:when><xsl:otherwise>- </xsl:otherwise></xsl:choose></xsl:for-each></n></down>
        <down><n list="yes"><xsl:for-each select="$cells"><xsl:choose><xsl:when test="@value"><xsl:value-of select="@value"/><xsl:text> </xsl:text></xsl:when><xsl:otherwise>- </xsl:otherwise></xsl:choose></xsl:for-each></n></down>
        <xsl:if test="$cells/@weighted-count">
          <down><n list="yes"><xsl:for-each select="$cells"><xsl:choose><xsl:when test="@weighted-count"><xsl:value-of select="@weighted-count"/><xsl:text> </xsl:text></xsl:when><xsl:otherwise>- </xsl:otherwise></xsl:choose></xsl:for-each></n></down>
          <down><n list="yes"><xsl:for-each select="$cells"><xsl:choose><xsl:when test="@weighted-base"><xsl:value-of select="@weighted-base"/><xsl:text> </xsl:text></xsl:when><xsl:otherwise>- </xsl:otherwise></xsl:choose></xsl:for-each></n></down>
        </xsl:if>
      </block>
    </xsl:for-each>
  </sheet>
</xsl:template>

</xsl:stylesheet>
